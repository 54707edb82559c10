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

  mutating func add(_ line: ManuscriptLine) {
    if !line.text.isEmpty { parts.append(.text(line)) }
  }

  mutating func add(_ row: TableRow) {
    if !row.isEmpty { parts.append(.row(row)) }
  }

  mutating func endTable() {
    if case .row? = parts.last { parts.append(.tableEnd) }
  }
}
