/// How tables are written in an input text.
package enum ManuscriptFormat: String, Sendable, CaseIterable {
  /// Text from a PDF or a word processor: cells are separated by tabs. TSV is that and nothing else.
  case text
  case markdown
  case html
  case csv

  /// What a text looks like.
  static func detect(_ lines: [Substring]) -> ManuscriptFormat {
    if lines.contains(where: { holdsTag("<table", $0) || holdsTag("<tr", $0) || holdsTag("<!doctype html", $0) || holdsTag("<html", $0) }) {
      // Markdown may hold tables written as HTML.
      return lines.contains { MarkdownLine.heading(PrintedText.trimmed($0)) != nil } ? .markdown : .html
    }
    if lines.contains(where: { $0.contains("\t") }) { return .text }
    if lines.contains(where: MarkdownLine.isTableMark) { return .markdown }
    guard let first = lines.first(where: { !PrintedText.trimmed($0).isEmpty }) else { return .text }
    return CSVDialect.detect(header: first) == nil ? .text : .csv
  }

  private static func holdsTag(_ tag: String, _ line: Substring) -> Bool {
    guard line.contains("<") else { return false }
    return line.lowercased().contains(tag)
  }
}
