/// The source of fixes: one rule in one file.
struct FixSource: Hashable {
  let rule: RuleID
  let path: String

  init(_ diagnostic: Diagnostic) {
    rule = diagnostic.rule
    path = diagnostic.location.path
  }
}

/// Detects fixes that do not terminate, over the rounds of a run.
struct FixProgress {
  /// Rules that keep editing a file without reducing its findings.
  private(set) var endless: Set<FixSource>
  private let timeout: Int
  /// The sources of the round before, with their findings then.
  private var before: [FixSource: Int] = [:]
  /// For how many consecutive rounds a source did not reduce its findings.
  private var roundsWithoutProgress: [FixSource: Int] = [:]

  init(timeout: Int, leavingOut endless: Set<FixSource>) {
    self.timeout = timeout
    self.endless = endless
  }

  func allows(_ diagnostic: Diagnostic) -> Bool { endless.isEmpty || !endless.contains(FixSource(diagnostic)) }

  /// Records what a round applied, and the number of findings before it.
  mutating func note(_ applied: [Diagnostic], among all: [Diagnostic]) {
    let sources = Set(applied.map { FixSource($0) })
    before = count(all, of: sources)
  }

  /// Compares with the findings after the round.
  mutating func update(with findings: [Diagnostic]) {
    let after = count(findings, of: Set(before.keys))
    for (source, count) in before {
      roundsWithoutProgress[source] = after[source, default: 0] < count ? nil : roundsWithoutProgress[source, default: 0] + 1
      if roundsWithoutProgress[source, default: 0] >= timeout { endless.insert(source) }
    }
  }

  private func count(_ findings: [Diagnostic], of sources: Set<FixSource>) -> [FixSource: Int] {
    Dictionary(findings.lazy.map { FixSource($0) }.filter { sources.contains($0) }.map { ($0, 1) }, uniquingKeysWith: +)
  }
}
