/// A comment on a line of its own.
struct LineComment {
  let text: ArraySlice<UInt8>
  /// It allows findings in the entry below it.
  var isAllow = false
  var hasBlankLineBefore: Bool
}
