import Schema

/// The blocks that were used by the readers of clauses, and their remarks.
struct ClauseReading: Sendable {
  var used: Set<Int> = []
  var report = ImportReport()

  /// A name without the spaces that its layout put between the characters.
  mutating func closed(_ name: String, _ line: Int) -> String {
    let closed = PrintedText.withoutInnerSpaces(name)
    if closed != name {
      report.add(
        .repaired, line, Bilingual(zh: "名称中的空格已去掉：“\(closed)”", en: "spaces inside a name were removed: “\(closed)”"))
    }
    return closed
  }

  mutating func use(_ index: Int?) {
    if let index { used.insert(index) }
  }

  mutating func add(_ other: ClauseReading) {
    used.formUnion(other.used)
    report.add(other.report)
  }
}
