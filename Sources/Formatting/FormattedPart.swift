/// An entry of a mapping or an item of a list, with its comments: what the writer puts on lines.
struct FormattedPart {
  /// On the lines above.
  var comments: [LineComment] = []
  /// Whether a blank line comes before it, after the comments above it.
  var hasBlankLineBefore = false
  /// Nil for an item.
  var key: ScalarForm?
  var side: SideComment?
  /// On the lines under a key that has no value.
  var inside: [LineComment] = []
  var value = FormattedValue.nothing
  /// Its place among the keys of its shape.
  var rank = 0
}
