import TextModel

/// The header of a table on a page: the names of its columns with their positions, over up to three lines.
struct PageTableHeader {
  let header: TableHeader
  let cells: [TableCell]
  let segments: [PageSegment]
  let page: Int
  let bottom: Double
  /// The height of its characters.
  let height: Double

  private static let maximumHeight = 3

  /// Whether a line cannot be a part of a header.
  static func mayNot(_ line: PageLine) -> Bool { !line.segments.contains { TableHeader.isColumnName($0.text) } }

  static func read(_ lines: ArraySlice<PageLine>) -> (pageHeader: PageTableHeader, count: Int)? {
    guard let first = lines.first, !mayNot(first) || first.segments.count >= 2 else { return nil }
    var best: (pageHeader: PageTableHeader, count: Int)?
    for count in Range(clamping: 1, maximumHeight + 1) {
      let some = lines.prefix(clamping: count)
      guard some.count == count, some.allSatisfy({ $0.page == first.page && !$0.text.contains(where: \.isNumber) }) else { break }
      let segments = merged(some)
      let cells = segments.map { TableCell($0.text, line: first.line) }
      guard segments.count >= 3, let header = TableHeader.read(cells), header.isRequirements, unknown(header) <= 1 else { continue }
      // Another line belongs to the header only if more names are known with it.
      if let best, segments.count <= best.pageHeader.segments.count, unknown(header) >= unknown(best.pageHeader.header) { continue }
      best = (
        PageTableHeader(
          header: header, cells: cells, segments: segments, page: first.page, bottom: some.last?.y ?? first.y, height: first.height),
        count
      )
    }
    return best
  }

  private static func unknown(_ header: TableHeader) -> Int { header.roles.count { $0 == .unknown } }

  /// Joins names that are below each other.
  static func merged(_ lines: ArraySlice<PageLine>) -> [PageSegment] {
    var columns: [PageSegment] = []
    for segment in lines.flatMap(\.segments) {
      if let index = columns.firstIndex(where: { $0.left < segment.right && segment.left < $0.right }) {
        columns[index].text += segment.text
        columns[index].left = min(columns[index].left, segment.left)
        columns[index].right = max(columns[index].right, segment.right)
      } else {
        columns.append(segment)
      }
    }
    return columns.sorted { $0.left < $1.left }
  }
}
