/// A line of running text in the input.
struct ManuscriptLine: Sendable, Hashable {
  let text: String
  /// 1-based.
  let line: Int
  /// Whether the input marks it as a heading (Markdown, HTML).
  var isHeading = false
  /// Whether it has the style of a title in a word processor.
  var isTitle = false
  /// Whether it is the name of a sheet of a workbook.
  var isSheet = false
  /// Whether it is the caption of the table before it, in formats with captions after tables.
  var isTrailingCaption = false
  /// Whether it follows the line before without a blank line between them.
  var isAdjacent = false

  /// The last line of a text that has several.
  var lastLine: Int

  init(_ text: String, line: Int) {
    self.text = text
    self.line = line
    lastLine = line
  }
}
