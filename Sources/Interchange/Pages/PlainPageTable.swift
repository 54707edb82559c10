import Schema
import TextModel

/// Tables on pages whose rows have one line: two or more lines with the same columns.
enum PlainPageTable {
  /// The rows of a table of any content: two or more lines with the same columns; nil if there are none.
  static func rows(_ lines: ArraySlice<PageLine>) -> (rows: [TableRow], count: Int)? {
    guard let first = lines.first, mayBeRow(first) else { return nil }
    if TableHeader.read(row(first).cells)?.isPositions == true, first.segments.count == 2 { return positions(lines, below: first) }
    var count = 1
    var above = first
    for line in lines.dropFirst() {
      guard line.page == first.page, mayBeRow(line), stands(line, below: above) else { break }
      count += 1
      above = line
    }
    return count > 1 ? (lines.prefix(clamping: count).map(row), count) : nil
  }

  /// The table of levels and positions. If texts continue on further lines, it is not known to which level they belong.
  private static func positions(_ lines: ArraySlice<PageLine>, below header: PageLine) -> (rows: [TableRow], count: Int)? {
    let body = lines.dropFirst().prefix { line in
      line.page == header.page && line.segments.count <= 2 && line.height < header.height * 1.15 && !line.text.contains("。")
        && !PageMark.isPageNumber(line.text)
    }
    guard !body.isEmpty else { return nil }
    let isWhole = body.allSatisfy { $0.segments.count == 2 }
    let names = row(header)
    let first =
      isWhole ? names : TableRow(cells: [TableCell(header.text, line: header.line), TableCell("", line: header.line)], line: header.line)
    return ([first] + body.map(row), body.count + 1)
  }

  /// Whether a line may be a row. A number with its title, and a line of the table of contents, are text with a gap.
  private static func mayBeRow(_ line: PageLine) -> Bool {
    guard line.segments.count > 1, line.height > 1, let first = line.segments.first else { return false }
    return UnreadCells.containsWords(first.text) && !Heading.isContentsEntry(line.text) && ListMark.strip(first.text) == nil
      && NumberScan.scan(Text(first.text)).code == nil
  }

  private static func stands(_ line: PageLine, below above: PageLine) -> Bool {
    guard line.segments.count == above.segments.count, line.y - above.y < line.height * 3 else { return false }
    return zip(line.segments, above.segments).allSatisfy { $0.left < $1.right && $1.left < $0.right }
  }

  static func row(_ line: PageLine) -> TableRow {
    TableRow(cells: line.segments.map { TableCell($0.text, line: line.line) }, line: line.line)
  }
}
