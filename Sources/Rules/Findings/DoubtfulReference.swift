import Linter
import Schema
import Standards
import TextModel

extension Subject {
  /// Whether a place is in a reference whose target is not certain.
  func isDoubtfulReference(at range: ByteRange) -> Bool {
    resolution(at: range).map { $0.certain == nil } ?? false
  }

  private func resolution(at range: ByteRange) -> Resolution? {
    alignment.alignment?.references.first { $0.reference.range.contains(range) }?.resolution
  }

  /// Whether what is wrong with a number is a part of what is wrong with its reference, which has a finding of its own.
  func isPartOfReferenceFault(_ problem: ShapeProblem) -> Bool {
    guard case .numberDefect(let defect, role: nil) = problem.fault else { return false }
    switch defect {
    case .otherNotation:
      // `（一）设备检查` for `1.1 设备检查`: the count of another list, where the name says what is meant.
      guard let wanted = problem.repair.first?.replacement, wanted.allSatisfy({ ASCII.isDigit($0) || ASCII.isBlank($0) }) else {
        return false
      }
    case .missingSpace:
      // `A1.2.1（能剖出竹篾）`: the brackets are too many besides.
      let rest = document.source.bytes[clamping: problem.range.end..<document.source.count]
      guard ["（", "(", "“", "《", "「"].contains(where: { rest.starts(with: $0.utf8) }) else { return false }
      if case .target = resolution(at: problem.range) { return false }
      return resolution(at: problem.range) != nil
    default: return false
    }
    return isDoubtfulReference(at: problem.range)
  }
}
