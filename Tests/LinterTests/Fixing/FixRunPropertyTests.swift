import Linter
import TestSupport
import Testing

/// Fixes never make a file worse. Safe fixes cause no new finding and keep every word. All fixes are complete after one run, lose no
/// comment and no statement, and leave a text that does not parse worse.
struct FixRunPropertyTests {
  @Test func fixingSamplesIsIdempotent() {
    #expect(FixRunSample.all.count > 200)
    for sample in FixRunSample.all { FixRunCheck(sample)?.expectSafe() }
  }

  @Test func unsafeFixesOfSamplesAreIdempotent() {
    // A quick run looks at every fourth one.
    for (index, sample) in FixRunSample.all.enumerated() where TestSize.isThorough || index.isMultiple(of: 4) { Self.expectUnsafe(sample) }
  }

  /// Texts that went wrong by chance, the same in every run.
  @Test(arguments: 0..<10)
  func fixingMutationsIsIdempotent(part: Int) {
    var tried = 0
    var changed = 0
    for sample in FixRunSample.mutations(part: part, of: 10, each: TestSize.of(quick: 1, thorough: 40), turn: 1) {
      guard let check = FixRunCheck(sample) else { continue }
      check.expectSafe()
      tried += 1
      if check.hasChanged { changed += 1 }
    }
    FuzzTable.add("mutated files through --fix, part \(part)", ["files": tried, "changed": changed])
  }

  @Test(arguments: 0..<10)
  func unsafeFixesOfMutationsAreIdempotent(part: Int) {
    var tried = 0
    for sample in FixRunSample.mutations(part: part, of: 10, each: TestSize.of(quick: 1, thorough: 40), turn: 0) {
      Self.expectUnsafe(sample)
      tried += 1
    }
    FuzzTable.add("mutated files through --unsafe-fixes, part \(part)", ["files": tried])
  }

  private static func expectUnsafe(_ sample: FixRunSample) {
    guard let check = FixRunCheck(sample, FixApplication([.safe, .unsafe])) else { return }
    check.expectSound()
    check.expectStatements()
  }
}
