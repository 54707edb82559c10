import TextModel

extension ManuscriptFormat {
  /// The format of a text. `text` are its bytes, if the caller has them.
  static func detect(_ lines: [Substring], _ headers: TableHeaderDetector = TableHeaderDetector(), of text: [UInt8]? = nil)
    -> ManuscriptFormat
  {
    if lines.contains(where: {
      containsTag("<table", $0) || containsTag("<tr", $0) || containsTag("<!doctype html", $0) || containsTag("<html", $0)
    }) {
      // Markdown may contain tables in HTML.
      return lines.contains { MarkdownLine.heading(PrintedText.trimmed($0)) != nil } ? .markdown : .html
    }
    // The header of a table is the best evidence, since a table of contents may have tabs in any format.
    for line in lines {
      if line.utf8.contains(ASCII.tab), headers.isHeader(TabbedReader.cells(of: line)) { return .text }
      if line.utf8.contains(ASCII.verticalBar),
        headers.isHeader(MarkdownReader.cells(of: PrintedText.trimmed(line), line: 1))
      {
        return .markdown
      }
    }
    if lines.contains(where: MarkdownLine.isTableMark) { return .markdown }
    let bytes = text ?? Array(lines.joined(separator: "\n").utf8)
    if CSVDialect.ofPrintedTable(bytes, headers) != nil { return .csv }
    let hasTabs = lines.contains { $0.utf8.contains(ASCII.tab) }
    return hasTabs || CSVDialect.ofAnyTable(bytes) == nil ? .text : .csv
  }

  private static func containsTag(_ tag: String, _ line: Substring) -> Bool {
    guard line.utf8.contains(ASCII.lessThan) else { return false }
    return line.lowercased().contains(tag)
  }
}
