import Schema
import TextModel

/// Builds a table over one or more pages: the texts in each of its columns, in order.
struct PageTable {
  /// The part of the table on one page.
  private struct Part {
    let page: Int
    let pageHeader: PageTableHeader?
    var lines: [PageLine] = []
  }

  private let header: TableHeader
  private let cells: [TableCell]
  private var pageHeader: PageTableHeader
  private var parts: [Part] = []
  /// The widest gap between two of its lines on the current page.
  private var widestGap = 0.0

  init(_ pageHeader: PageTableHeader) {
    header = pageHeader.header
    cells = pageHeader.cells
    self.pageHeader = pageHeader
  }

  /// Whether a header repeats that of this table.
  func accepts(_ pageHeader: PageTableHeader) -> Bool { pageHeader.header.roles == header.roles }

  mutating func begin(_ pageHeader: PageTableHeader) {
    self.pageHeader = pageHeader
    parts.append(Part(page: pageHeader.page, pageHeader: pageHeader))
    widestGap = 0
  }

  /// Adds a line to the table; false if it does not belong to it. `next` is the line below it.
  mutating func add(_ line: PageLine, before next: PageLine?) -> Bool {
    guard line.page <= (parts.last?.page ?? pageHeader.page) + 1, !ends(line), !isApart(line, next) else { return false }
    if parts.last?.page != line.page {
      parts.append(Part(page: line.page, pageHeader: nil))
      widestGap = 0
    }
    widestGap = max(widestGap, gap(above: line) ?? 0)
    parts[parts.count - 1].lines.append(line)
    return true
  }

  // MARK: The end

  /// Whether a line is text that is not in a cell: over several columns, a caption, a heading at the margin, the name of a level.
  private func ends(_ line: PageLine) -> Bool {
    guard let first = line.segments.first else { return true }
    let folded = PrintedText.folded(first.text)
    if ["表", "续表", "附录", "table", "appendix"].contains(where: { folded.hasPrefix($0) && folded.dropFirst($0.count).first?.isNumber == true }
    )
      || folded.hasPrefix("续表") || folded.hasPrefix("附录")
    {
      return true
    }
    guard line.segments.count == 1 else { return false }
    if FunctionHeadings.named(first.text) != nil { return false }
    if TableText.isClause(first.text) || TableText.isNote(first.text) { return true }
    // A heading is larger, or extends from the margin into the next column.
    if isMeasured(line), line.height > pageHeader.height * 1.15 { return true }
    if isMeasured(line), let second = pageHeader.segments.dropFirst().first, first.left <= edge + line.height,
      first.right > second.left + line.height
    {
      return true
    }
    if LevelNames.all(in: first.text).count == 1, LevelNames.separate(first.text).rest.isEmpty { return true }
    let boundaries = zip(pageHeader.segments, pageHeader.segments.dropFirst()).map { ($0.right + $1.left) / 2 }
    // Names of columns are centred: text over two names is not in a cell.
    if pageHeader.segments.count(where: { $0.left < first.right && first.left < $0.right }) >= 3 { return true }
    let isAtMargin = boundaries.first.map { first.left < $0 } ?? true
    return isAtMargin && (NumberScan.scan(Text(first.text)).code?.depth ?? 0) >= 2
  }

  /// Whether the positions of a line are measured; those in a text are not.
  private func isMeasured(_ line: PageLine) -> Bool { line.height > 1 }

  /// The left end of the table.
  private var edge: Double {
    let lines = parts.last?.lines.compactMap { $0.segments.first?.left } ?? []
    return min(lines.min() ?? .infinity, pageHeader.segments.first?.left ?? .infinity)
  }

  private func gap(above line: PageLine) -> Double? {
    guard let last = parts.last, last.page == line.page else { return nil }
    return (last.lines.last?.y ?? (last.pageHeader == nil ? nil : pageHeader.bottom)).map { line.y - $0 }
  }

  /// Whether a text is separated from the rows above and only in the first column. The name of a function, which may be centred in a high
  /// cell, has contents beside it or below.
  private func isApart(_ line: PageLine, _ next: PageLine?) -> Bool {
    guard isMeasured(line), let gap = gap(above: line), let first = line.segments.first else { return false }
    let isNumbered = line.segments.contains { (NumberScan.scan(Text($0.text), allowsBareDigits: true).code?.depth ?? 0) >= 2 }
    if line.segments.count > 1 { return gap > line.height * 3 && gap > widestGap * 2 && !isNumbered && widestGap > 0 }
    guard first.left <= edge + line.height, gap > line.height * 2 || !isNumbered && isNoName(line) else { return false }
    guard let below = next?.segments.first, next?.page == line.page else { return true }
    return below.left <= edge + line.height
  }

  /// Whether a text has no number and does not continue a name directly above it.
  private func isNoName(_ line: PageLine) -> Bool {
    guard let first = line.segments.first, NumberScan.scan(Text(first.text), allowsBareDigits: true).code == nil,
      ChineseOrdinal.read(first.text) == nil
    else { return false }
    let name = parts.last?.lines.last { ($0.segments.first?.left ?? .infinity) <= edge + line.height }
    return name.map { $0.page != line.page || line.y - $0.y > line.height * 1.8 } ?? true
  }

  /// Removes the page number below the table, which looks like a name in its first column.
  private static func withoutPageNumber(_ lines: [PageLine]) -> ArraySlice<PageLine> {
    guard let last = lines.last, last.segments.count == 1, PageMark.isPageNumber(last.text) else { return lines[...] }
    return lines.dropLast()
  }

  // MARK: Rows

  /// The rows of the table, and remarks about what was guessed.
  func rows() -> (rows: [TableRow], remarks: [Remark]) {
    var columns: [[PagePiece]] = Array(repeating: [], count: header.roles.count)
    for (index, part) in parts.enumerated() {
      let borders = PageColumns.borders(
        part.lines, pageHeader: part.pageHeader ?? pageHeader, isOwn: part.pageHeader != nil, roles: header.roles)
      for line in Self.withoutPageNumber(part.lines) {
        // `职业功能一：门卫` over all columns.
        if line.segments.count == 1, let text = line.segments.first?.text, let name = FunctionHeadings.named(text),
          let column = header.roles.firstIndex(of: .function)
        {
          columns[column].append(PagePiece(text: name, part: index, y: line.y, height: line.height, line: line.line))
          continue
        }
        for segment in line.segments {
          let column = min(borders.column(of: segment), header.roles.count - 1)
          columns[column].append(PagePiece(text: segment.text, part: index, y: line.y, height: line.height, line: line.line))
        }
      }
    }
    var builder = PageRows(header: header, columns: columns)
    let pageHeader = TableRow(cells: cells, line: cells.first?.line ?? 1)
    return ([pageHeader] + builder.rows(), builder.remarks)
  }
}

/// A part of a column's text.
struct PagePiece: Sendable {
  var text: String
  /// Index of the part of the table that contains it.
  let part: Int
  let y: Double
  let height: Double
  let line: Int
}
