import Linter
import Schema
import TextModel
import YAML

/// Lists whose items begin with the same wrong mark, or with none: a file that was written or pasted with `• ` or without dashes throughout
/// is one mistake, not one in each list.
struct RepeatedItemMarks {
  private var groups: [Text: [SyntaxProblem]] = [:]
  private let subject: Subject

  /// With fewer lists than this, each has a finding of its own.
  private static let minimumCount = 3

  init(_ subject: Subject) {
    self.subject = subject
    let problems = subject.document.syntaxProblems.filter(mayRepeat)
    guard problems.count >= Self.minimumCount else { return }
    let all = Dictionary(grouping: problems, by: mark)
    groups = all.filter { $0.value.count >= Self.minimumCount }
  }

  /// For the first problem with the mark: all lists with it. Empty for the other problems. Nil if the problem has a finding of its own.
  func lists(for problem: SyntaxProblem) -> [SyntaxProblem]? {
    guard !groups.isEmpty, mayRepeat(problem), let group = groups[mark(problem)], let first = group.first else { return nil }
    return first.identity == problem.identity ? group : []
  }

  /// Whether the items of a list certainly lack the right mark.
  private func mayRepeat(_ problem: SyntaxProblem) -> Bool {
    switch problem.fault {
    case .wrongItemMark: Self.writesMarks(problem)
    case .missingItemMark: Self.writesMarks(problem) && ItemMarkWording.doubtful(problem, subject) == nil
    default: false
    }
  }

  /// The mark that the items have; empty if they have none.
  private func mark(_ problem: SyntaxProblem) -> Text {
    problem.fault == .missingItemMark ? Text("") : Text(subject.document.source.string(in: problem.range))
  }

  private static func writesMarks(_ problem: SyntaxProblem) -> Bool {
    problem.isRepairIntended && !problem.repair.isEmpty && problem.repair.allSatisfy { !$0.replacement.isEmpty }
  }
}
