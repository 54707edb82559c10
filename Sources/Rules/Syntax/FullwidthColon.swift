import Linter
import Schema

/// A full-width colon after a key.
struct FullwidthColon: Rule {
  let id: RuleID = "fullwidth-colon"
  let severity = Severity.error

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.syntaxProblems where problem.fault == .fullwidthColon {
      let key = subject.key(before: problem.range.end) ?? ""
      let message = Bilingual(
        zh: "“\(key)”后面是全角冒号，应为半角冒号加空格“: ”", en: "There is a full-width colon after `\(key)`; write a half-width colon and a space (`: `)")
      report(
        Finding(at: problem.range, message, fixes: subject.repair(problem, Bilingual(zh: "改为半角冒号", en: "Change to a half-width colon"))))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "全角冒号", en: "Full-width colon"),
    rationale: Bilingual(
      zh: "YAML 只认半角冒号加空格。写成“等级：初级”，整行就成了一段普通文字，这个字段等于没有写。",
      en:
        "YAML only accepts a half-width colon with a space after it. A line such as `等级：初级` is read as plain text, as if the field had not been written."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department：制作部
        #         ^^ fullwidth-colon
        duties:
          - duty：称量原料
          #     ^^ fullwidth-colon
            covers: [1.2 称量]
        """)
    ],
    good: [
      RuleExample(
        .jobDescription,
        """
        department: 制作部
        duties:
          - duty: 职责：称量原料
            covers: [1.2 称量]
        """)
    ])
}
