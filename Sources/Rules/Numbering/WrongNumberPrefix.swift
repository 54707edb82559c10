import Linter
import Schema
import Standards

/// A number with the prefix of another parent.
struct WrongNumberPrefix: Rule {
  let id: RuleID = "wrong-number-prefix"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)
  let rewrites: Set<RewrittenPart> = [.number]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard !subject.numberingFaults.isEmpty else { return }
    let findings = NumberingFindings(subject)
    let moved = MovedContents(subject.standard)
    for fault in subject.numberingFaults {
      guard case .wrongPrefix(let isWholeContent) = fault.kind else { continue }
      let list = subject.numbering.lists[fault.list]
      guard let parent = list.parent, let parentCode = subject.numbering.parentCode(of: list) else { continue }
      // A content under another function than in the catalogue is already reported, and its number follows from that.
      if let target = findings.member(fault).target, moved.keepsNumber(target) { continue }
      let code = findings.code(fault.member, in: fault.list)
      let parentName = subject.numbering.lists[parent.list].members[parent.member].name
      let note = Note(
        subject.location(parentName.range),
        Bilingual(zh: "所属的\(subject.numbering.lists[parent.list].role.title.chinese)", en: "it is listed under this"))
      report(
        Finding(
          at: findings.range(fault), message(code, parentCode.string, isWholeContent: isWholeContent), notes: [note],
          fixes: findings.renumbering(fault)))
    }
  }

  private func message(_ code: String, _ parent: String, isWholeContent: Bool) -> Bilingual {
    isWholeContent
      ? Bilingual(
        zh: "从 \(code) 起的编号不属于 \(parent)，应以 \(parent). 开头",
        en: "\(code) and the numbers after it do not belong to \(parent); they should begin with `\(parent).`")
      : Bilingual(
        zh: "编号 \(code) 不属于 \(parent)，应以 \(parent). 开头", en: "\(code) does not belong to \(parent); it should begin with `\(parent).`")
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "编号与上级不一致", en: "Number does not fit its parent"),
    rationale: Bilingual(
      zh: "工作内容的编号以职业功能的编号开头，条目的编号以工作内容的编号开头。移动或插入内容之后忘了改编号，岗位说明和培训计划里的引用就会指到别处。",
      en:
        "The number of a work content begins with the number of its job function, and that of an item with the number of its work content. If contents are moved or inserted and the numbers are not changed, references in job descriptions and training plans point to the wrong place."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 2.1 选料
                  #          ^^^ error[wrong-number-prefix]: 应以 1. 开头
                    abilities:
                      - 2.1.1 能辨认常用面粉
                      - 2.3.2 能检查原料的保质期
                      # ^^^^^ wrong-number-prefix: 应以 2.1. 开头
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            units:
              - unit: M1.1 选料
              - unit: M2.2 称量
              #       ^^^^ wrong-number-prefix
          - module: M2 面点制作
        """),
    ],
    good: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    abilities:
                      - 1.1.1 能辨认常用面粉
        """)
    ])
}
