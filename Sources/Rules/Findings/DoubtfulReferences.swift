import Linter
import Schema
import Standards
import TextModel

/// The references of a file that are not exactly as the standard has them, in the order of the file. It is made once for all findings of a
/// rule, since a file may have thousands of references and findings.
struct DoubtfulReferences {
  private let source: SourceText
  private let references: [(range: ByteRange, resolution: Resolution)]

  init(_ subject: Subject) {
    source = subject.document.source
    let references = subject.alignment.alignment?.references.filter { if case .target = $0.resolution { false } else { true } } ?? []
    self.references = references.map { ($0.reference.range, $0.resolution) }.sorted { $0.range.start < $1.range.start }
  }

  /// Whether a range is in a reference whose target is not certain.
  func contains(_ range: ByteRange) -> Bool { resolution(at: range).map { $0.certain == nil } ?? false }

  private func resolution(at range: ByteRange) -> Resolution? {
    let before = references.sortedPrefixCount { $0.range.start <= range.start }
    guard before > 0, references[before - 1].range.contains(range) else { return nil }
    return references[before - 1].resolution
  }

  /// Whether a problem of a number is part of a problem of its reference, which has a finding of its own.
  func explain(_ problem: ShapeProblem) -> Bool {
    guard case .numberDefect(let defect, role: nil) = problem.fault else { return false }
    switch defect {
    case .otherNotation:
      // `（一）设备检查` for `1.1 设备检查`: the count of another list, but the name identifies the entry.
      guard let wanted = problem.repair.first?.replacement, wanted.allSatisfy({ ASCII.isDigit($0) || ASCII.isBlank($0) }) else {
        return false
      }
      return contains(problem.range)
    case .missingSpace:
      // `A1.2.1（能剖出竹篾）`: the brackets are superfluous too.
      let rest = source.bytes[clamping: problem.range.end..<source.count]
      return ["（", "(", "“", "《", "「"].contains { rest.starts(with: $0.utf8) } && resolution(at: problem.range) != nil
    default: return false
    }
  }
}
