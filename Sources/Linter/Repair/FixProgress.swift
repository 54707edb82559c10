/// Where fixes come from: one rule's in one file.
struct FixSource: Hashable {
  let rule: RuleID
  let path: String

  init(_ diagnostic: Diagnostic) {
    rule = diagnostic.rule
    path = diagnostic.location.path
  }
}

/// Watches over the rounds of a repair whether fixes come to an end.
struct FixProgress {
  /// Rules that write into a file again and again with nothing gained.
  private(set) var endless: Set<FixSource>
  private let timeout: Int
  /// The sources of the round before, with their findings then.
  private var before: [FixSource: Int] = [:]
  /// In how many rounds on end a source had no fewer findings afterwards.
  private var vain: [FixSource: Int] = [:]

  init(timeout: Int, leavingOut endless: Set<FixSource>) {
    self.timeout = timeout
    self.endless = endless
  }

  func allows(_ diagnostic: Diagnostic) -> Bool { endless.isEmpty || !endless.contains(FixSource(diagnostic)) }

  /// Takes down what a round applied, and how many findings there were.
  mutating func note(_ applied: [Diagnostic], among all: [Diagnostic]) {
    let sources = Set(applied.map { FixSource($0) })
    before = count(all, of: sources)
  }

  /// Compares with the findings after the round.
  mutating func look(at findings: [Diagnostic]) {
    let after = count(findings, of: Set(before.keys))
    for (source, count) in before {
      vain[source] = after[source, default: 0] < count ? nil : vain[source, default: 0] + 1
      if vain[source, default: 0] >= timeout { endless.insert(source) }
    }
  }

  private func count(_ findings: [Diagnostic], of sources: Set<FixSource>) -> [FixSource: Int] {
    Dictionary(findings.lazy.map { FixSource($0) }.filter { sources.contains($0) }.map { ($0, 1) }, uniquingKeysWith: +)
  }
}
