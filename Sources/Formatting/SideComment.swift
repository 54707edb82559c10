/// A comment after something on its line.
struct SideComment {
  let text: ArraySlice<UInt8>
  /// Blanks before it.
  let gap: Int
  /// Its display column, counted from the first character of its line.
  let column: Int
}
