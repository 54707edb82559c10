import Linter
import Rules
import TestSupport
import Testing
import TextModel

/// Files that are cut off or lack a byte: linting ends, and every range is inside the file.
struct BrokenTextPropertyTests {
  private struct Sample: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  /// All sample files: fixtures and the examples of all rules.
  private static let samples: [Sample] = {
    let fixtures = FixtureTests.folders.flatMap { folder in folder.files.map { Sample(path: $0.name, bytes: $0.bytes) } }
    let examples = RuleSet.builtIn.all.flatMap { $0.documentation.bad }.map { example in
      Sample(path: "example.\(example.kind.fileNameMark).yaml", bytes: example.fileBytes)
    }
    return fixtures + examples
  }()

  /// A few prefixes and deletions of each, different ones; in `make fuzz` many, and every one of the first.
  private static func offsets(_ index: Int, _ count: Int, _ random: inout RandomSource) -> [Int] {
    index == 0 && TestSize.isThorough
      ? Array(0..<count) : (0..<min(count, TestSize.of(quick: 1, thorough: 60))).map { _ in random.number(below: count) }
  }

  @Test func prefixesLint() {
    var random = RandomSource(seed: 7)
    for (index, sample) in Self.samples.enumerated() {
      for offset in Self.offsets(index, sample.bytes.count, &random) {
        expectSound(Array(sample.bytes.prefix(offset)), sample.path, "up to \(offset)")
      }
    }
  }

  @Test func deletionsLint() {
    var random = RandomSource(seed: 11)
    for (index, sample) in Self.samples.enumerated() {
      for offset in Self.offsets(index, sample.bytes.count, &random) {
        var bytes = sample.bytes
        bytes.remove(at: offset)
        expectSound(bytes, sample.path, "without \(offset)")
      }
    }
  }

  /// Pieces of everything that is awkward, strewn into a text.
  @Test func awkwardInsertionsLint() {
    var random = RandomSource(seed: 13)
    for sample in Self.samples {
      var bytes = sample.bytes
      for _ in 0..<3 {
        let piece = AwkwardText.pieces[random.number(below: AwkwardText.pieces.count)]
        bytes.insert(contentsOf: piece.utf8, at: random.number(below: bytes.count + 1))
      }
      expectSound(bytes, sample.path, "with insertions")
    }
  }

  private func expectSound(_ bytes: [UInt8], _ path: String, _ change: String) {
    let file = LintText.workspaceFile(path, SourceText(fileBytes: bytes))
    let count = file.document.source.count
    let findings = LintText.check(LintText.workspace(of: [file]))
    for finding in findings {
      let inside =
        finding.location.range.end <= count && finding.notes.allSatisfy { $0.location.path != path || $0.location.range.end <= count }
      let edits = finding.fixes.flatMap(\.edits).filter { $0.path == path }.map(\.edit.range)
      #expect(inside && edits.allSatisfy { $0.end <= count }, "\(path) \(change): \(finding.rule) at \(finding.location.range)")
    }
    let round = FixApplication().apply(findings, to: [file])
    #expect(round.texts.values.allSatisfy { $0.count < 2 * count + 4096 })
  }
}
