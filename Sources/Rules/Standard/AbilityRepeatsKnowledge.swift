import Linter
import Schema
import Standards

/// An ability with the same text as a knowledge item.
struct AbilityRepeatsKnowledge: Rule {
  let id: RuleID = "ability-repeats-knowledge"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for targets in index.byName.values where targets.count > 1 {
      var knowledge: [Int: Int] = [:]
      for case .item(let item) in targets where index.items[item].column == .knowledge {
        knowledge[index.items[item].content] = knowledge[index.items[item].content] ?? item
      }
      for case .item(let item) in targets where index.items[item].column == .abilities {
        guard let twin = knowledge[index.items[item].content] else { continue }
        report(finding(index.items[item], twin, index))
      }
    }
  }

  private func finding(_ ability: StandardIndex.ItemEntry, _ knowledge: Int, _ index: StandardIndex) -> Finding {
    let number = index.label(ofItem: knowledge)
    return Finding(
      at: ability.name.titleRange,
      Bilingual(
        zh: "能力要求“\(ability.title)”与相关知识 \(number) 文字相同", en: "The ability “\(ability.title)” has the same text as knowledge item \(number)"
      ),
      notes: [Note(index.location(of: .item(knowledge)), Bilingual(zh: "相同的相关知识", en: "the knowledge item with the same text"))])
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "能力要求照抄相关知识", en: "Ability repeats knowledge"),
    rationale: Bilingual(
      zh: "能力要求写能做什么，相关知识写要懂什么。两栏文字相同，说明其中一栏是误抄：要么能力没有写，要么知识放错了栏。",
      en:
        "An ability says what a person can do; a knowledge item says what a person needs to know. If both columns have the same text, one was copied by mistake: the ability was never written, or the knowledge item is in the wrong column."
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
                  - content: 1.1 选料
                    abilities:
                      - 1.1.1 面粉的种类
                      #       ^^^^^^^^^^ error[ability-repeats-knowledge]: 与相关知识 1.1.1 文字相同
                    knowledge:
                      - 1.1.1 面粉的种类
        """)
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
                      - 1.1.1 能辨认面粉的种类
                    knowledge:
                      - 1.1.1 面粉的种类
        """)
    ])
}
