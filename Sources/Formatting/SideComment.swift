/// A comment behind something on its line.
struct SideComment {
  let text: ArraySlice<UInt8>
  /// Blanks in front of it.
  let gap: Int
  /// Its display column, counted from the first character of its line.
  let column: Int
}
