import Linter
import Schema
import YAML

/// A text without quotes that other YAML tools take for something else.
struct SurprisingScalar: Rule {
  let id: RuleID = "surprising-scalar"
  let severity = Severity.warning

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.shapeProblems {
      guard case .surprisingScalar(let text, let kind) = problem.fault else { continue }
      let reading = reading(kind, text)
      report(
        Finding(
          at: problem.range,
          Bilingual(
            zh: "“\(text)”不加引号，其他工具会读成\(reading.chinese)", en: "Without quotation marks, other tools read `\(text)` as \(reading.english)"),
          fixes: subject.repair(problem, Bilingual(zh: "加上引号", en: "Add quotation marks"))))
    }
  }

  private func reading(_ kind: OtherReading, _ text: String) -> Bilingual {
    switch kind {
    case .boolean: Bilingual(zh: "是/否（真假值）", en: "true or false")
    case .null: Bilingual(zh: "空值", en: "an empty value")
    case .date: Bilingual(zh: "日期", en: "a date")
    case .clock: Bilingual(zh: "六十进制数", en: "a base-60 number")
    case .octal: Bilingual(zh: "八进制或十六进制数", en: "an octal or hexadecimal number")
    case .number: Bilingual(zh: "数", en: "a number")
    case .infinity: Bilingual(zh: "无穷大或“不是数”", en: "infinity or “not a number”")
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "可能被误读的文字", en: "Text that may be misread"),
    rationale: Bilingual(
      zh: "yes、no、~、0010、12:30、1_000、2021-06-01 之类，本工具按文字读取，但许多 YAML 工具会读成真假值、空值、八进制数、六十进制数或日期。加上引号，到哪里都是原来的文字。",
      en:
        "This tool reads yes, no, ~, 0010, 12:30, 1_000 and 2021-06-01 as text. Many YAML tools read them as true or false, an empty value, an octal number, a base-60 number or a date. In quotation marks they are the same text for every tool."
    ),
    basis: Bilingual(zh: "YAML 1.1 类型库", en: "The types of YAML 1.1"),
    bad: [
      RuleExample(
        .jobDescription,
        """
        id: 0010
        #   ^^^^ surprising-scalar
        qualifications:
          other: [yes, 08:30, 2021-06-01]
          #       ^^^ surprising-scalar
          #            ^^^^^ surprising-scalar
          #                   ^^^^^^^^^^ surprising-scalar
        """)
    ],
    good: [
      RuleExample(
        .jobDescription,
        """
        id: "0010"
        standard: {id: baker, version: 2024}
        qualifications:
          other: ["yes", 每天 08:30 到岗]
        """)
    ])
}
