import Foundation
import TestSupport
import Testing

/// One mistake of an author gives one finding, at its place: every kind of mistake, at the places of the good samples where it may happen.
struct MistakeTests {
  /// How many places of each kind are tried; `COMPETENCY_LINT_MISTAKE_PLACES` names another number.
  private static let places =
    ProcessInfo.processInfo.environment["COMPETENCY_LINT_MISTAKE_PLACES"].flatMap { Int($0) } ?? TestSize.of(quick: 1, thorough: 40)

  @Test func everyKindHappensSomewhere() {
    for kind in MistakeKind.all {
      #expect(MistakeCheck.shared.texts.contains { !kind.mistakes($0).isEmpty }, "\(kind.name)")
    }
    #expect(Set(MistakeKind.all.map(\.name)).count == MistakeKind.all.count)
  }

  /// The shares are what holds now: they become smaller, never larger.
  @Test func oneMistakeGivesOneFindingAtItsPlace() async {
    let rows = await withTaskGroup(of: MistakeCounts.self) { group in
      for (number, kind) in MistakeKind.all.enumerated() { group.addTask { Self.row(of: kind, number) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for row in rows {
      FuzzTable.add(
        "mistake: \(row.kind)",
        ["places": row.places, "missed": row.missed, "far": row.far, "more than one": row.overOne, "more than three": row.overThree])
    }
    let total = rows.reduce(into: MistakeCounts(kind: "all kinds")) { $0.add($1) }
    #expect(total.share(\.missed) <= 2, "\(total)")
    #expect(total.share(\.far) <= TestSize.of(quick: 4, thorough: 2), "\(total)")
    #expect(total.share(\.overOne) <= TestSize.of(quick: 8, thorough: 5), "\(total)")
    #expect(total.share(\.overThree) <= TestSize.of(quick: 4, thorough: 2), "\(total)")
  }

  private static func row(of kind: MistakeKind, _ number: Int) -> MistakeCounts {
    let mistakes = MistakeCheck.shared.texts.flatMap { kind.mistakes($0) }
    let count = min(mistakes.count, places)
    var row = MistakeCounts(kind: kind.name)
    for place in 0..<count {
      // With few places, each kind has its own.
      let outcome = MistakeCheck.shared.outcome(of: mistakes[(place * mistakes.count / count + number) % mistakes.count])
      row.add(outcome, isLegal: kind.isLegalSomewhere)
      MistakeLog.record(kind, outcome)
    }
    return row
  }
}

/// What came of the mistakes of one kind.
struct MistakeCounts: Sendable {
  let kind: String
  var places = 0
  /// Nothing was found, though nothing about it is right.
  var missed = 0
  /// The first finding is more than a line away.
  var far = 0
  var overOne = 0
  var overThree = 0

  mutating func add(_ outcome: MistakeCheck.Outcome, isLegal: Bool) {
    places += 1
    if outcome.findings.isEmpty, !isLegal { missed += 1 }
    if outcome.isFar { far += 1 }
    if outcome.findings.count > 1 { overOne += 1 }
    if outcome.findings.count > 3 { overThree += 1 }
  }

  mutating func add(_ row: MistakeCounts) {
    places += row.places
    missed += row.missed
    far += row.far
    overOne += row.overOne
    overThree += row.overThree
  }

  /// Percent of the places.
  func share(_ count: KeyPath<MistakeCounts, Int>) -> Int { places == 0 ? 0 : (self[keyPath: count] * 100 + places - 1) / places }
}
