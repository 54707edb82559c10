import Linter
import Schema
import TextModel
import YAML

/// Lists whose items begin with the same wrong mark: a file that was written or pasted with `• ` throughout is one mistake, not one in
/// each list.
struct RepeatedItemMarks {
  private var groups: [Text: [SyntaxProblem]] = [:]
  private let subject: Subject

  /// With fewer lists than this, each has a finding of its own.
  private static let minimumCount = 3

  init(_ subject: Subject) {
    self.subject = subject
    let problems = subject.document.syntaxProblems.filter { $0.fault == .wrongItemMark && Self.writesMarks($0) }
    guard problems.count >= Self.minimumCount else { return }
    let all = Dictionary(grouping: problems) { Text(subject.document.source.string(in: $0.range)) }
    groups = all.filter { $0.value.count >= Self.minimumCount }
  }

  /// For the first problem with the mark: all lists with it. Empty for the other problems. Nil if the problem has a finding of its own.
  func lists(for problem: SyntaxProblem) -> [SyntaxProblem]? {
    guard !groups.isEmpty, problem.fault == .wrongItemMark, Self.writesMarks(problem) else { return nil }
    guard let group = groups[Text(subject.document.source.string(in: problem.range))], let first = group.first else { return nil }
    return first.identity == problem.identity ? group : []
  }

  private static func writesMarks(_ problem: SyntaxProblem) -> Bool {
    problem.isRepairIntended && !problem.repair.isEmpty && problem.repair.allSatisfy { !$0.replacement.isEmpty }
  }
}
