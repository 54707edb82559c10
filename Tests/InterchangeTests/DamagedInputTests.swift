import Interchange
import Schema
import TestSupport
import Testing
import YAML

/// Inputs of every kind with pieces cut out, doubled and swapped: nothing traps, and whatever is imported can be written and read again.
struct DamagedInputTests {
  private static func inputs() throws -> [(kind: ImportKind, bytes: [UInt8])] {
    let complete = try SampleStandards.complete()
    return [
      (.table, try SampleStandards.bytes("lantern.draft.txt")), (.table, Array(StandardMarkdown.write(complete).utf8)),
      (.table, Array(StandardHTML.write(complete).utf8)), (.csv, Array(StandardCSVWriter.write(complete).utf8)),
      (.case, CASEWriter.write(complete).json),
    ]
  }

  @Test func nothingTrapsAndNothingIsSilent() throws {
    var random = RandomSource(seed: 11)
    for (kind, bytes) in try Self.inputs() {
      for _ in 0..<60 {
        let damaged = Self.damaged(bytes, &random)
        let result = StandardImport.read(damaged, as: kind, options: ImportOptions())
        guard let standard = result.standard else {
          #expect(result.report.hasLosses)
          continue
        }
        let text = StandardWriter.write(standard)
        #expect(Document.read(SourceText(text)).syntaxProblems.allSatisfy(Self.isOfTheText))
        let again = try SampleStandards.standard(text)
        #expect(again.levels.map(\.functions.count) == standard.levels.map(\.functions.count))
        #expect(try SampleStandards.standard(StandardWriter.write(again)) == again)
      }
    }
  }

  /// Texts are taken over as they are: `check` finds characters that only look like others, and items that were run together.
  private static func isOfTheText(_ problem: SyntaxProblem) -> Bool {
    switch problem.fault {
    case .compatibilityCharacter, .joinedEntries: true
    default: false
    }
  }

  /// One to four cuts, doublings or exchanges of a few hundred bytes at most.
  private static func damaged(_ bytes: [UInt8], _ random: inout RandomSource) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.number(below: 4) {
      guard !bytes.isEmpty else { break }
      let start = random.number(below: bytes.count)
      let end = min(bytes.count, start + 1 + random.number(below: 299))
      let piece = Array(bytes[start..<end])
      switch random.number(below: 4) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: piece, at: start)
      case 2: bytes.replaceSubrange(start..<end, with: piece.reversed())
      default: bytes[start] = UInt8(random.number(below: 256))
      }
    }
    return bytes
  }
}
