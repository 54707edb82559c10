/// An input document in any format: lines of text and rows of tables, in order.
struct Manuscript: Sendable {
  enum Part: Sendable {
    case text(ManuscriptLine)
    case row(TableRow)
    /// A break between two adjacent tables.
    case tableEnd
  }

  var parts: [Part] = []
  var report = ImportReport()

  /// Bytes of all texts, and the number of cells.
  private var size = 0

  /// More than any standard has, and about as much as memory allows: 14 MiB of text with an allowance for each cell.
  private static let largest = 14 << 20
  private static let cellSize = 16

  /// Whether no more can be taken; the reader says where it stopped.
  var isFull: Bool { size > Self.largest }

  mutating func add(_ line: ManuscriptLine) {
    guard !line.text.isEmpty else { return }
    size += line.text.utf8.count + Self.cellSize
    parts.append(.text(line))
  }

  mutating func add(_ row: TableRow) {
    guard !row.isEmpty else { return }
    size += row.cells.reduce(0) { $0 + $1.text.utf8.count + Self.cellSize }
    parts.append(.row(row))
  }

  mutating func endTable() {
    if case .row? = parts.last { parts.append(.tableEnd) }
  }
}
