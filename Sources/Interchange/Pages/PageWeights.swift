import Schema
import TextModel

/// A table of weights on a page: a header that ends with the names of levels, and rows that end with a percentage for each level.
struct PageWeights {
  private let names: [PageSegment]
  private let labels: [PageSegment]
  private(set) var rows: [TableRow]
  /// The number of its lines.
  private(set) var count: Int
  /// The last row.
  private var last: PageLine?

  private static let maximumHeight = 4

  /// The table that begins here. If its rows cannot be distinguished, it has no header, so that it is reported as an unknown table.
  static func read(_ lines: ArraySlice<PageLine>) -> PageWeights? {
    guard let first = lines.first, first.segments.count > 1, var table = header(lines) else { return nil }
    var isSound = true
    for line in lines.dropFirst(clamping: table.count) where line.page == first.page {
      guard let isRow = table.add(line) else { break }
      isSound = isSound && isRow
      table.count += 1
    }
    guard table.rows.count > 1 else { return nil }
    if !isSound, let line = table.rows.first?.line {
      let text = table.rows[0].cells.map(\.text).joined(separator: " ")
      table.rows[0] = TableRow(cells: [TableCell(text, line: line), TableCell("", line: line)], line: line)
    }
    return table
  }

  // MARK: The header

  private static func header(_ lines: ArraySlice<PageLine>) -> PageWeights? {
    var best: PageWeights?
    for count in Range(clamping: 1, maximumHeight + 1) {
      let some = lines.prefix(clamping: count)
      guard some.count == count, let line = some.last, line.page == lines.first?.page, line.height < (lines.first?.height ?? 0) * 1.15,
        !line.segments.contains(where: { isShare($0.text) })
      else { break }
      let columns = PageTableHeader.merged(some)
      let shares = columns.reversed().prefix { isLevel($0.text) }.count
      let labels = columns.prefix(clamping: columns.count - shares)
      guard shares > 0, !labels.isEmpty, !labels.contains(where: { $0.text.contains("%") || $0.text.contains("％") || isLevel($0.text) })
      else {
        continue
      }
      // Another line belongs to the header only if it continues its names.
      if let best, columns.count > best.names.count + best.labels.count { continue }
      let header = TableRow(cells: columns.map { TableCell($0.text, line: lines.first?.line ?? 1) }, line: lines.first?.line ?? 1)
      best = PageWeights(names: Array(columns.suffix(clamping: shares)), labels: Array(labels), rows: [header], count: count)
    }
    return best
  }

  private static func isLevel(_ text: String) -> Bool {
    let folded = PrintedText.folded(text)
    return folded.hasSuffix("(%)") && folded.count > 3 || FrameworkLevelNames.contains(folded.filter { !"(%)".contains($0) })
  }

  private static func isShare(_ text: String) -> Bool {
    let folded = PrintedText.folded(text).filter { $0 != "%" }
    return !folded.isEmpty && (folded.allSatisfy { "—-–/".contains($0) } || Quantity(Text(folded)) != nil)
  }

  // MARK: Rows

  /// Whether a line is a row, or continues the row above. False if it is not known to which row it belongs; nil if it belongs to none.
  private mutating func add(_ line: PageLine) -> Bool? {
    let shares = line.segments.suffix(clamping: names.count)
    if line.segments.count >= names.count, shares.allSatisfy({ Self.isShare($0.text) }) {
      rows.append(PlainPageTable.row(line))
      last = line
      return line.segments.count > names.count
    }
    let text = line.text
    guard let left = names.first?.left, line.segments.allSatisfy({ $0.right < left }), !TableText.isClause(text), !TableText.isNote(text),
      Heading.read(ManuscriptLine(text, line: line.line)) == nil
    else { return nil }
    // 技能要求 centred beside several rows is not the label of one of them.
    if line.segments.count == 1, text.hasSuffix("要求") { return true }
    guard let above = last, line.y - above.y < line.height * 1.8, let row = rows.indices.last else { return nil }
    for segment in line.segments {
      guard let index = above.segments.firstIndex(where: { $0.left < segment.right && segment.left < $0.right }),
        rows[row].cells.indices.contains(index)
      else {
        return false
      }
      // The rest of a label is not longer than its first line.
      guard segment.right <= above.segments[index].right + line.height * 0.6 else {
        return index == 0 && line.segments.count == 1 ? nil : false
      }
      rows[row].cells[index].text = PrintedText.joined(rows[row].cells[index].text, segment.text)
    }
    return true
  }
}
