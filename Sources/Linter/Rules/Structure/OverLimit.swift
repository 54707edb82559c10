import Schema
import YAML

/// A file that is too large, too deep or has too many findings.
public struct OverLimit: Rule {
  public let id: RuleID = "over-limit"
  public let severity = Severity.error

  public init() {}

  public func check(_ subject: Subject, report: (Finding) -> Void) {
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
            zh: "等级与目录相差太多，从\(name)起不再比较", en: "The levels differ from the catalogue too much: from \(name) on they are not compared")))
    }
  }

  /// The last finding of a file that has too many.
  static func tooManyFindings(_ left: Int, in path: String) -> Diagnostic {
    Diagnostic(
      rule: "over-limit", severity: .error, location: Location(path: path, range: ByteRange(at: 0)),
      message: Bilingual(zh: "问题过多，另有 \(left) 个未列出", en: "Too many findings: \(left) more are not listed"))
  }

  /// The finding for a file that is not read at all.
  public static func tooLarge(_ size: Int, path: String) -> Diagnostic {
    let limit = Limits.fileSize >> 20
    return Diagnostic(
      rule: "over-limit", severity: .error, location: Location(path: path, range: ByteRange(at: 0)),
      message: Bilingual(
        zh: "文件有 \(size >> 20) MiB，超过 \(limit) MiB 的上限，未检查",
        en: "The file has \(size >> 20) MiB, more than the limit of \(limit) MiB; it was not checked"))
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "超出上限", en: "Over a limit"),
    rationale: Bilingual(
      zh: "文件大小、嵌套层数和问题数量都有上限，以免一个异常文件拖垮整次检查。正常的标准和计划远低于这些上限；超出时，工具会停下来并说明。",
      en:
        "File size, nesting and the number of findings are limited, so that no odd file can stop the whole run. Real standards and plans stay far below; where a limit is met, the tool stops and says so."
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
