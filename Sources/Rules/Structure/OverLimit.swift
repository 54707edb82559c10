import Linter
import Schema
import TextModel

/// A file that is too large, too deep or has too many findings.
struct OverLimit: Rule {
  let id = RuleID.overLimit
  let severity = Severity.error

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.syntaxProblems where problem.fault == .tooDeep {
      report(
        Finding(
          at: problem.range,
          Bilingual(
            zh: "嵌套超过 \(Limits.depth) 层，从这里起不再读取", en: "More than \(Limits.depth) levels of nesting: nothing is read from here on")))
    }
    for problem in subject.document.syntaxProblems where problem.fault == .restNotRead {
      report(
        Finding(
          at: problem.range,
          Bilingual(zh: "语法错误太多，从这里起不再读取", en: "There are too many syntax errors: nothing is read from here on")))
    }
    checkCatalogue(subject, report)
  }

  private func checkCatalogue(_ subject: Subject, _ report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for fault in subject.catalogueFaults {
      guard case .notCompared(let level) = fault else { continue }
      let name = index.levels[level].name
      report(
        Finding(
          at: index.levels[level].range,
          Bilingual(
            zh: "等级与目录相差太多，从\(name)起不再比较", en: "The levels differ too much from the catalogue; from \(name) on they are not compared")))
    }
  }

  var documentation: RuleDocumentation { Self.page }

  /// Made on first use: its examples are computed.
  private static let page = RuleDocumentation(
    title: Bilingual(zh: "超出上限", en: "Limit exceeded"),
    rationale: Bilingual(
      zh: "文件大小、嵌套层数和问题数量都有上限，以免一个异常文件拖垮整次检查。正常的标准和计划远低于这些上限；超出时，工具会停下来并说明。",
      en:
        "File size, nesting and the number of problems are limited, so that one unusual file cannot block the whole run. Real standards and plans stay far below these limits; if one is exceeded, the tool stops there and says so."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        not-covered: \(String(repeating: "[", count: 70))\(String(repeating: "]", count: 70))
        #\(String(repeating: " ", count: 75))^ over-limit
        """)
    ],
    good: [RuleExample(.trainingPlan, "not-covered: []\n")])
}
