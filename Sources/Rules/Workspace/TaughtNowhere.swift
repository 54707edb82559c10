import Linter
import Schema
import Standards

/// A content of a standard that no training plan of the workspace teaches.
struct TaughtNowhere: Rule {
  let id: RuleID = "taught-nowhere"
  let severity = Severity.information
  let isOnByDefault = false
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard, let taught = subject.workspace.taught(of: index) else { return }
    for (position, content) in index.contents.enumerated() where !content.items.isEmpty && !taught.contains(position) {
      report(
        Finding(
          at: content.range,
          Bilingual(
            zh: "没有培训计划涉及“\(content.title)”（\(index.levels[content.level].name)）",
            en: "No training plan covers “\(content.title)” (\(index.levels[content.level].name))")))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "没有培训计划涉及", en: "Not covered by any training plan"),
    rationale: Bilingual(
      zh: "把一套培训计划放在一起看，标准中哪些工作内容没有任何计划安排培训。需要时在配置中打开；工作区里没有依据本标准的计划时不检查。",
      en:
        "Reports the contents of the standard that no plan of the workspace teaches. Turn the rule on for folders that hold all plans of a course; it reports nothing if no plan is based on the standard."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        id: pastry
        version: 1
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    abilities: [1.1.1 能辨认常用面粉]
                  - content: 1.2 称量
                  #          ^^^^^^^^ information[taught-nowhere]: 没有培训计划涉及“称量”
                    abilities: [1.2.1 能称量原料]
        """,
        beside: [
          RuleExample.Companion(
            "a.plan.yaml",
            """
            kind: training-plan
            format: 1
            id: a
            title: 选料培训
            standard: pastry@1
            level: junior
            modules: [{module: M1 选料, covers: [1.1 选料]}]
            """)
        ])
    ],
    good: [
      RuleExample(
        .standard,
        """
        id: pastry
        version: 1
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    abilities: [1.1.1 能辨认常用面粉]
        """)
    ])
}
