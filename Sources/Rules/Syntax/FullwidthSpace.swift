import Linter
import Schema
import YAML

/// U+3000 where YAML wants a space.
struct FullwidthSpace: Rule {
  let id: RuleID = "fullwidth-space"
  let severity = Severity.error

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for group in subject.indentationTogether({ $0 == .fullwidthSpace }) {
      guard let first = group.first else { continue }
      report(
        Finding(at: first.range, message(first, count: group.count, subject), fixes: [subject.fix(title, .safe, group.flatMap(\.repair))]))
    }
    for problem in subject.document.shapeProblems {
      guard case .numberDefect(.wideSpace, _) = problem.fault else { continue }
      report(
        Finding(
          at: problem.range,
          Bilingual(zh: "编号和文字之间是全角空格，应为半角空格", en: "There is a full-width space between number and text; write a half-width space"),
          fixes: subject.repair(problem, title)))
    }
  }

  private let title = Bilingual(zh: "改为半角空格", en: "Change to half-width spaces")

  private func message(_ problem: SyntaxProblem, count: Int, _ subject: Subject) -> Bilingual {
    if count > 1 {
      return Bilingual(zh: "\(count) 行用全角空格缩进，应改用半角空格", en: "\(count) lines are indented with full-width spaces; use half-width spaces")
    }
    let line = subject.document.source.position(of: problem.range.start, in: .utf8)
    if line.column == 0 {
      return Bilingual(zh: "用全角空格缩进，应改用半角空格", en: "This line is indented with full-width spaces; use half-width spaces")
    }
    return Bilingual(zh: "全角空格会被当作文字的一部分，应为半角空格", en: "A full-width space becomes part of the text; write a half-width space")
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "全角空格", en: "Full-width space"),
    rationale: Bilingual(
      zh: "中文输入法容易打出全角空格（U+3000）。它看上去像空格，但在 YAML 里是一个普通的字：放在行首不算缩进，放在“-”“:”后面或行尾会悄悄成为内容的一部分，等级、名称就对不上了。",
      en:
        "Chinese input methods produce the full-width space (U+3000). It looks like a space, but YAML reads it as an ordinary character: it does not count as indentation, and after `-` or `:` or at the end of a line it silently becomes part of the text, so that levels and names no longer match."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department:　制作部
        #          ^^ fullwidth-space
        duties:
          -　duty: 称量原料
         # ^^ fullwidth-space
            covers: [1.2 称量]
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
        　　- module: M1 原料准备
        #^^^ fullwidth-space
            covers: [1.1　选料]
            #           ^^ fullwidth-space
        """),
    ],
    good: [RuleExample(.jobDescription, "department: 制作部　一组\n")])
}
