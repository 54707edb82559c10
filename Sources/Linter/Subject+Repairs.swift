import Schema
import YAML

extension Subject {
  /// The repair of a problem as a safe fix, where it is what the author meant to write.
  func repair(_ problem: SyntaxProblem, _ title: Bilingual) -> [Fix] {
    problem.isRepairMeant ? [fix(title, .safe, problem.repair)] : []
  }

  func repair(_ problem: ShapeProblem, _ title: Bilingual) -> [Fix] {
    problem.repair.isEmpty ? [] : [fix(title, .safe, problem.repair)]
  }

  /// The problems of some sort, those on neighbouring lines together: a file indented with TABs throughout is one finding, not a hundred.
  func neighbouring(_ isIncluded: (SyntaxProblem.Fault) -> Bool) -> [[SyntaxProblem]] {
    groups(of: document.syntaxProblems.filter { isIncluded($0.fault) }, reach: 1)
  }

  /// The same, but only those on one line together.
  func onOneLine(_ isIncluded: (SyntaxProblem.Fault) -> Bool) -> [[SyntaxProblem]] {
    groups(of: document.syntaxProblems.filter { isIncluded($0.fault) }, reach: 0)
  }

  private func groups(of problems: [SyntaxProblem], reach: Int) -> [[SyntaxProblem]] {
    guard !problems.isEmpty else { return [] }
    let lines = document.source.lineIndex
    var groups: [[SyntaxProblem]] = []
    var last = Int.min
    for problem in problems {
      let line = lines.line(at: problem.range.start)
      if groups.isEmpty || line > last + reach { groups.append([problem]) } else { groups[groups.count - 1].append(problem) }
      last = line
    }
    return groups
  }

  /// The line break that the file uses.
  var lineBreak: String {
    let bytes = document.source.bytes
    guard let end = bytes.firstIndex(where: ASCII.isLineBreak) else { return "\n" }
    if bytes[end] == ASCII.lineFeed { return "\n" }
    return end + 1 < bytes.count && bytes[end + 1] == ASCII.lineFeed ? "\r\n" : "\r"
  }
}
