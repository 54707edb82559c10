import Linter
import Schema
import TextModel
import YAML

extension Subject {
  /// The subject of a finding about several lines: with one more line it is another finding, with one less it is not. Their texts may
  /// change. Nil for a single line.
  func about(linesOf edits: [TextEdit]) -> FindingSubject? {
    guard edits.count > 1 else { return nil }
    let lines = document.source.lineIndex
    let count = Set(edits.map { lines.line(at: $0.range.start) }).count
    // A file with more of them than this is about to be written anew.
    return count > 1 ? .here(items: Range(clamping: 2, min(count, 100) + 1).map { "\($0)" }) : nil
  }

  /// The same for a problem that moves lines together, or is about the marks of a whole list.
  func about(linesOf problem: SyntaxProblem) -> FindingSubject? {
    switch problem.fault {
    case .misalignedLine, .wrongItemMark, .missingItemMark: about(linesOf: problem.repair)
    default: nil
    }
  }
}
