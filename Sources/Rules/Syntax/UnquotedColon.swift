import Linter
import Schema

/// A colon and a space inside a text without quotes.
struct UnquotedColon: Rule {
  let id: RuleID = "unquoted-colon"
  let severity = Severity.error

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.syntaxProblems where problem.fault == .unquotedColon {
      report(
        Finding(
          at: problem.range,
          Bilingual(
            zh: "文字里有“: ”，YAML 会在这里把它截成字段，整段文字应加引号",
            en: "The text contains a colon and a space, which YAML reads as a field; put the whole text in quotation marks"),
          fixes: subject.repair(problem, Bilingual(zh: "给整段文字加上引号", en: "Put the whole text in quotation marks"))))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "文字里的半角冒号", en: "Colon inside a text"),
    rationale: Bilingual(
      zh: "半角冒号加空格是 YAML 分隔字段名和内容的标记。文字里出现它，要么整行读不了，要么这一项悄悄变成一个字段。给整段文字加引号，或改用全角冒号。",
      en:
        "A colon followed by a space separates a field name from its content. Inside a text it makes the line unreadable, or silently turns an item into a field. Put the whole text in quotation marks, or use a full-width colon."
    ),
    basis: Bilingual(zh: "YAML 1.2 第 7.3.3 节", en: "YAML 1.2, section 7.3.3"),
    bad: [
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 称量原料: 面粉和糖
            #             ^ unquoted-colon
            covers: [1.2 称量]
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            objectives:
              - 注意: 食品安全
              #     ^ unquoted-colon
            covers: [1 原料准备]
        """),
    ],
    good: [
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: "称量原料: 面粉和糖"
            covers: [1.2 称量]
          - duty: 检查原料：面粉和糖，比例1:2
            covers: [1.1 选料]
        """)
    ])
}
