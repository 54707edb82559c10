/// What reading some clauses came to besides its result: which blocks it used, and what there is to say.
struct ClauseReading: Sendable {
  var used: Set<Int> = []
  var report = ImportReport()

  mutating func use(_ index: Int?) {
    if let index { used.insert(index) }
  }

  mutating func add(_ other: ClauseReading) {
    used.formUnion(other.used)
    report.add(other.report)
  }
}
