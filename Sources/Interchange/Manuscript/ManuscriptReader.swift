import TextModel

/// Reads an input of any format into a manuscript.
enum ManuscriptReader {
  /// `tables` recognises the heads of the tables that are looked for; they distinguish the formats.
  static func read(
    _ bytes: [UInt8], as format: ManuscriptFormat?, tables: ([TableCell]) -> Bool = { TableHeader.read($0) != nil }
  ) -> Manuscript {
    var manuscript = Manuscript()
    let input = InputText(bytes)
    manuscript.report.add(input.report)
    guard let source = input.source else { return manuscript }
    let lines = lines(of: source)
    switch format ?? ManuscriptFormat.detect(lines, tables) {
    case .text: TabbedReader.read(lines, into: &manuscript)
    case .markdown: MarkdownReader.read(lines, into: &manuscript)
    case .html: HTMLReader.read(source.bytes, into: &manuscript)
    case .csv: CSVReader.read(source.bytes, into: &manuscript, tables)
    }
    return manuscript
  }

  private static func lines(of source: SourceText) -> [Substring] {
    let text = String(decoding: source.bytes, as: UTF8.self)
    let hasLineFeeds = source.bytes.contains(ASCII.lineFeed)
    return text.utf8.split(separator: hasLineFeeds ? ASCII.lineFeed : ASCII.carriageReturn, omittingEmptySubsequences: false).map { line in
      Substring(line.last == ASCII.carriageReturn ? line.dropLast() : line)
    }
  }
}
