import Linter
import Schema

/// More than a third of the level is left out.
struct TooManyExcuses: Rule {
  let id: RuleID = "too-many-excuses"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment, let entries = alignment.file.notCovered else { return }
    let required = alignment.coverage.functions.flatMap { alignment.index.items(in: .function($0)) }
    let leftOut = required.count { alignment.coverage.state(ofItem: $0) == .leftOut }
    guard leftOut * 3 > required.count else { return }
    let share = leftOut * 100 / max(1, required.count)
    report(
      Finding(
        at: entries.head,
        Bilingual(
          zh: "\(required.count) 条要求中有 \(leftOut) 条（\(share)%）列为不覆盖，是否选错了等级？",
          en: "\(leftOut) of \(required.count) requirements (\(share)%) are listed as not covered; is this the right level?")))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "不覆盖的条目过多", en: "Too many items not covered"),
    rationale: Bilingual(
      zh: "超过三分之一的要求列为不覆盖时，这份文件已很难说对应该等级：可能选错了等级，或应拆成两份。",
      en:
        "If more than a third of the requirements are listed as not covered, the file hardly represents its level: the level may be wrong, or the file should be split in two."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers: [1 原料准备]
        not-covered:
          - {ref: 2 面点制作, reason: 另行安排}
        # <file> warning[too-many-excuses]: 列为不覆盖
        """)
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers: [1 原料准备, 2.1 和面]
        not-covered:
          - {ref: 2.2 烘烤, reason: 由合作企业培训}
        """)
    ])
}
