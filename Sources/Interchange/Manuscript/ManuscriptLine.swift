/// A line of running text in the input.
struct ManuscriptLine: Sendable, Hashable {
  let text: String
  /// Counted from 1.
  let line: Int
  /// Marked as a heading by the input itself (Markdown, HTML).
  var isHeading = false
  /// Has the style of a title in a word processor.
  var isTitle = false
  /// The name of a sheet of a workbook.
  var isSheet = false
  /// The caption of the table before it, where the input's format writes captions after tables.
  var isTrailingCaption = false
  /// Whether it follows the line before without a blank line between them.
  var isAdjacent = false

  /// The end of a text over several lines.
  var lastLine: Int

  init(_ text: String, line: Int) {
    self.text = text
    self.line = line
    lastLine = line
  }
}
