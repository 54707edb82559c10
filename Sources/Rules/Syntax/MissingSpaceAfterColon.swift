import Linter
import Schema

/// A key whose colon touches its value.
struct MissingSpaceAfterColon: Rule {
  let id: RuleID = "missing-space-after-colon"
  let severity = Severity.error

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.syntaxProblems where problem.fault == .missingSpaceAfterColon {
      let key = subject.key(before: problem.range.end) ?? ""
      let message = Bilingual(zh: "“\(key):”后面缺少空格", en: "There is no space after `\(key):`")
      report(Finding(at: problem.range, message, fixes: subject.repair(problem, Bilingual(zh: "补上空格", en: "Add a space"))))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "冒号后缺少空格", en: "Missing space after a colon"),
    rationale: Bilingual(
      zh: "YAML 要求字段名后的冒号和内容之间有一个空格。写成“等级:初级”，整行就成了一段文字，这个字段等于没有写。",
      en:
        "YAML requires a space between the colon after a field name and its content. Without it, the whole line `level:junior` is read as plain text, as if the field had not been written."
    ),
    basis: Bilingual(zh: "YAML 1.2 第 7.4 节", en: "YAML 1.2, section 7.4"),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department:制作部
        #         ^ missing-space-after-colon
        duties:
          - duty: 称量原料
            covers: [1.2 称量]
        """),
      RuleExample(
        .trainingPlan,
        """
        hours: {theory:8, practice: 16}
        #             ^ missing-space-after-colon
        """),
    ],
    good: [RuleExample(.jobDescription, "department: 制作部\n")])
}
