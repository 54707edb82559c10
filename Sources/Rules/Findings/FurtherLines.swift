import Linter
import Schema
import TextModel
import YAML

extension Subject {
  /// The subject of a finding about several lines: their number, so that a new line makes it another finding, while their texts may change.
  /// Nil for a single line.
  func about(linesOf edits: [TextEdit]) -> FindingSubject? {
    guard edits.count > 1 else { return nil }
    let lines = document.source.lineIndex
    let count = Set(edits.map { lines.line(at: $0.range.start) }).count
    // More lines than this do not change the identity.
    return count > 1 ? .here(items: Range(clamping: 2, min(count, 100) + 1).map { "\($0)" }) : nil
  }

  /// The subject for a problem that moves several lines, or is about the marks of a whole list.
  func about(linesOf problem: SyntaxProblem) -> FindingSubject? {
    switch problem.fault {
    case .misalignedLine, .wrongItemMark, .missingItemMark: about(linesOf: problem.repair)
    default: nil
    }
  }
}
