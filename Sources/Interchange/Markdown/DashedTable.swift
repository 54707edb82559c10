/// Reads tables whose columns are marked only by groups of dashes, as pandoc writes them: one line for each row, or rows of several lines
/// with blank lines between them.
enum DashedTable {
  /// The start of a table: the line that defines its columns, and whether there is a border above.
  struct Start {
    let marks: Int
    let hasBorder: Bool
  }

  private static let maximumHeaderHeight = 6

  static func begins(at index: Int, in lines: [Substring]) -> Start? {
    let text = PrintedText.trimmed(lines[index])
    if MarkdownLine.isDashes(text) {
      for row in (index + 1)..<max(index + 1, min(lines.count, index + maximumHeaderHeight)) where isMarks(lines[row]) {
        return Start(marks: row, hasBorder: true)
      }
      return nil
    }
    // Without a border, the header is the line directly above the dashes.
    guard !text.isEmpty, index + 1 < lines.count, isMarks(lines[index + 1]), !text.contains("|") else { return nil }
    return Start(marks: index + 1, hasBorder: false)
  }

  private static func isMarks(_ line: Substring) -> Bool { MarkdownLine.isDashedColumns(PrintedText.trimmed(line)) }

  static func read(_ start: Start, _ reader: inout MarkdownReader) {
    let columns = ColumnSlices.groups(in: reader.lines[start.marks])
    reader.manuscript.endTable()
    let header = (start.hasBorder ? reader.next + 1 : reader.next)..<start.marks
    reader.manuscript.add(row(header, columns, reader.lines))
    reader.next = start.marks + 1
    if start.hasBorder { readTall(columns, &reader) } else { readFlat(columns, &reader) }
  }

  private static func readFlat(_ columns: [Range<Int>], _ reader: inout MarkdownReader) {
    while reader.next < reader.lines.count {
      let text = reader.trimmed(reader.next)
      if text.isEmpty || MarkdownLine.isDashedColumns(text) {
        reader.next += text.isEmpty ? 0 : 1
        return
      }
      reader.manuscript.add(row(reader.next..<reader.next + 1, columns, reader.lines))
      reader.next += 1
    }
  }

  private static func readTall(_ columns: [Range<Int>], _ reader: inout MarkdownReader) {
    var first = reader.next
    while reader.next < reader.lines.count {
      let text = reader.trimmed(reader.next)
      if text.isEmpty || MarkdownLine.isDashes(text) || MarkdownLine.isDashedColumns(text) {
        if reader.next > first { reader.manuscript.add(row(first..<reader.next, columns, reader.lines)) }
        first = reader.next + 1
      }
      reader.next += 1
      if MarkdownLine.isDashes(text) || MarkdownLine.isDashedColumns(text) { return }
    }
    if reader.next > first { reader.manuscript.add(row(first..<reader.next, columns, reader.lines)) }
  }

  /// A row of one or more lines. The last column continues to the end of the line.
  private static func row(_ lines: Range<Int>, _ columns: [Range<Int>], _ all: [Substring]) -> TableRow {
    let cells = columns.enumerated().map { index, column in
      let end = index + 1 < columns.count ? columns[index + 1].lowerBound : Int.max
      let start = index == 0 ? 0 : column.lowerBound
      let pieces = lines.map { PrintedText.trimmed(MarkdownLine.plain(ColumnSlices.slice(all[$0], from: start, to: end))) }
      var cell = TableCell(pieces.filter { !$0.isEmpty }.joined(separator: "\n"), line: lines.lowerBound + 1)
      cell.isWrapped = true
      return cell
    }
    return TableRow(cells: cells, line: lines.lowerBound + 1)
  }
}
