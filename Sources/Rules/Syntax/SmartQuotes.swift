import Linter
import Schema

/// Quotes of the input method where YAML's own were meant.
struct SmartQuotes: Rule {
  let id: RuleID = "smart-quotes"
  let severity = Severity.warning

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.syntaxProblems where problem.fault == .smartQuotes {
      let signs = subject.document.source.string(in: problem.range)
      let pair = "\(signs.prefix(1))\(signs.suffix(1))"
      if problem.repair.allSatisfy(\.replacement.isEmpty) {
        report(
          Finding(
            at: problem.range,
            Bilingual(
              zh: "整个字段写在中文引号 \(pair) 里，应去掉引号", en: "The whole field is in Chinese quotation marks \(pair); remove them"),
            fixes: subject.repair(problem, Bilingual(zh: "去掉引号", en: "Remove the quotation marks"))))
        continue
      }
      report(
        Finding(
          at: problem.range,
          Bilingual(
            zh: "整段文字写在中文引号 \(pair) 里，引号会算进内容；应改用半角引号 \"\"",
            en: "The whole text is in Chinese quotation marks \(pair), which become part of it; use \"\" instead"),
          fixes: subject.repair(problem, Bilingual(zh: "改为半角引号", en: "Change to half-width quotation marks"))))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "用中文引号括起来的文字", en: "Text in Chinese quotation marks"),
    rationale: Bilingual(
      zh: "YAML 的引号是半角的 \" 和 '。整个值用中文引号“”‘’「」括起来，引号就成了内容的一部分，名称、等级会对不上。文字中间引用的词语照常用中文引号。",
      en:
        "YAML uses the half-width quotation marks \" and '. Chinese quotation marks around the whole content of a field become part of it, and names and levels no longer match. Around words inside a text they are right."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department: “制作部”
        #           ^^^^^^^^ smart-quotes
        """)
    ],
    good: [
      RuleExample(
        .jobDescription,
        """
        department: "制作部"
        duties:
          - duty: 按“先进先出”原则领料
            covers: [1.1 选料]
          - duty: “双人复核”与“留样”
            covers: [1.2 称量]
        """)
    ])
}
