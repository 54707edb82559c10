import Linter
import Schema
import TextModel

/// 是 and 否 where YAML wants true and false.
struct ChineseBoolean: Rule {
  let id: RuleID = "chinese-boolean"
  let severity = Severity.warning
  let rewrites: Set<RewrittenPart> = [.value]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.shapeProblems {
      guard let (word, intended) = Self.word(in: problem) else { continue }
      report(
        Finding(
          at: problem.range, Bilingual(zh: "“\(word)”应写作 \(intended)", en: "`\(word)` should be written \(intended)"),
          fixes: subject.repair(problem, Bilingual(zh: "改为 \(intended)", en: "Change to \(intended)"))))
    }
  }

  /// The Chinese word for yes or no at a problem, and the boolean that replaces it; nil for any other problem.
  static func word(in problem: ShapeProblem) -> (word: String, intended: String)? {
    guard case .wrongType(.boolean, .text(let word)) = problem.fault, let edit = problem.repair.first else { return nil }
    guard word.unicodeScalars.contains(where: { HanScalar.contains($0.value) }) else { return nil }
    return (word, String(decoding: edit.replacement, as: UTF8.self))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "是、否应写作 true、false", en: "是 or 否 instead of true or false"),
    rationale: Bilingual(
      zh: "“涵盖低级别”这类字段只有两个值：true（是）和 false（否）。本工具看得懂“是”“否”，别的工具读到的只是一个字。",
      en:
        "A field such as `cumulative` has only two values, true (是) and false (否). This tool understands 是 and 否; other tools read them as text."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        cumulative: 是
        #           ^^ chinese-boolean
        """)
    ],
    good: [RuleExample(.standard, "cumulative: true\n")])
}
