import Foundation
import Linter
import TestSupport
import Testing

/// Files with exchanged lines: safe fixes move no line to a place where it has no meaning.
@Suite(.timeLimit(.minutes(10)))
struct SwappedLinesPropertyTests {
  private static let faults: Set<String> = ["unknown-key", "wrong-type", "duplicate-key"]

  @Test func safeFixesCreateNoMisplacedField() throws {
    let samples = Repository.contents(of: "samples/good", ending: ".yaml")
    var random = RandomSource(seed: 17)
    for _ in 0..<TestSize.of(quick: 60, thorough: 1200) {
      let sample = samples[random.number(below: samples.count)]
      var lines = String(decoding: sample.bytes, as: UTF8.self).components(separatedBy: "\n")
      for _ in 0...random.number(below: 2) { lines.swapAt(random.number(below: lines.count), random.number(below: lines.count)) }
      expectNoMoreFaults(lines.joined(separator: "\n"), at: sample.name)
    }
  }

  /// A line of another list or record: where it is moved in line with its neighbours, it does not belong to them.
  @Test(arguments: [
    ("  - module: M1 甲\n    hours: 3\nprofile: a\n    covers: []\n", "profile"),
    ("  - module: M1 甲\n    covers:\n      - 1.1 选料\n     hours: 4\n      - 1.2 称量\n", "hours"),
    ("  - module: M1 甲\n    covers:\n      - 1.1 选料\n    - ref: 1.2 称量\n      reason: 略\n", "ref"),
  ])
  func lineOfAnotherRecordIsNotMoved(lines: String, key: String) {
    let head = "kind: training-plan\nformat: 1\nid: a\ntitle: 计划\nstandard: baker@2024-a\nlevel: junior\nmodules:\n"
    expectNoMoreFaults(head + lines, at: "\(key).plan.yaml")
  }

  private func expectNoMoreFaults(_ text: String, at path: String) {
    let workspace = LintText.workspace([(path: path, text: text)])
    let before = faults(LintText.check(workspace, all: true))
    let fixRun = LintText.fix(workspace)
    #expect(faults(fixRun.remaining) <= before, "\(path):\n\(text)")
  }

  private func faults(_ findings: [Diagnostic]) -> Int { findings.count { Self.faults.contains($0.rule.name) } }
}
