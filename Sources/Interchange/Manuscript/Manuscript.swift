/// An input document in whatever format: lines of text and rows of tables, in order.
struct Manuscript: Sendable {
  enum Part: Sendable {
    case text(ManuscriptLine)
    case row(TableRow)
    /// Between two tables that nothing else stands between.
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
