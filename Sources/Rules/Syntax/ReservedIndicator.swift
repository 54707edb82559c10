import Linter
import Schema
import TextModel

/// A text that begins with a sign that YAML keeps for itself.
struct ReservedIndicator: Rule {
  let id: RuleID = "reserved-indicator"
  let severity = Severity.error

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.syntaxProblems {
      guard case .reservedIndicator(let byte) = problem.fault else { continue }
      var sign = String(decoding: [byte], as: UTF8.self)
      if problem.repair.allSatisfy(\.replacement.isEmpty), problem.isRepairIntended {
        sign = subject.document.source.string(in: problem.range)
        report(
          Finding(
            at: problem.range, Bilingual(zh: "文字前面多了“\(sign)”", en: "There is an extra `\(sign)` before the text"),
            fixes: subject.repair(problem, Bilingual(zh: "删去“\(sign)”", en: "Remove `\(sign)`"))))
        continue
      }
      let meaning = meaning(of: byte)
      report(
        Finding(
          at: problem.range,
          Bilingual(
            zh: "“\(sign)”在 YAML 里\(meaning.chinese)，文字里有它时应加引号",
            en: "`\(sign)` \(meaning.english) in YAML; put the text in quotation marks"),
          fixes: subject.repair(problem, Bilingual(zh: "给文字加上引号", en: "Put the text in quotation marks"))))
    }
  }

  private func meaning(of byte: UInt8) -> Bilingual {
    switch byte {
    case ASCII.leftBracket: Bilingual(zh: "表示列表", en: "begins a list")
    case ASCII.leftBrace: Bilingual(zh: "表示一组字段", en: "begins a group of fields")
    case ASCII.verticalBar, ASCII.greaterThan: Bilingual(zh: "表示多行文字", en: "begins a text of several lines")
    case ASCII.hyphen: Bilingual(zh: "表示列表项", en: "begins a list item")
    case ASCII.asterisk: Bilingual(zh: "表示引用", en: "stands for an alias")
    case ASCII.ampersand: Bilingual(zh: "表示锚点", en: "sets an anchor")
    case ASCII.exclamationMark: Bilingual(zh: "表示类型标签", en: "begins a tag")
    case ASCII.comma: Bilingual(zh: "用来分隔字段或列表项", en: "divides fields and list items")
    default: Bilingual(zh: "有专门用途", en: "is reserved")
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "以 YAML 专用符号开头的文字", en: "Text that begins with a YAML symbol"),
    rationale: Bilingual(
      zh: "@ % & * ! | > { [ ? - 和反引号在 YAML 里有专门用途。内容恰好以它们开头时，文件会读不了，或者读成别的东西。给文字加上引号即可。",
      en:
        "@ % & * ! | > { [ ? - and the backquote have special meanings in YAML. If a text happens to begin with one of them, the file cannot be read or the text is misread. Put the text in quotation marks."
    ),
    basis: Bilingual(zh: "YAML 1.2 第 5.3 节", en: "YAML 1.2, section 5.3"),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department: @制作部
        #           ^ reserved-indicator
        duties:
          - duty: *重点* 称量原料
            #     ^ reserved-indicator
            covers: [1.2 称量]
        """),
      RuleExample(
        .trainingPlan,
        """
        title: [草案] 面点培训计划
        #      ^ reserved-indicator
        """),
      RuleExample(
        .jobDescription,
        """
        duties:
          - [x] duty: 称量原料
          # ^^^ reserved-indicator
            covers: [1.2 称量]
        """),
    ],
    good: [
      RuleExample(
        .jobDescription,
        """
        department: "@制作部"
        duties:
          - duty: 称量原料（*重点*）
            covers: [1.2 称量]
        """)
    ])
}
