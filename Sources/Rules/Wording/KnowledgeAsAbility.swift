import Linter
import Schema
import Standards

/// A knowledge item in the column of abilities.
struct KnowledgeAsAbility: Rule {
  let id: RuleID = "knowledge-as-ability"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.standard]
  let isAboutChinese = true

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for item in index.items where item.column == .abilities {
      guard HanText.hasSuffix(item.title, "知识"), Modal.length(in: item.title, subject.words) == nil, !isKnowledgeToo(item, index) else {
        continue
      }
      report(
        Finding(
          at: item.name.titleRange,
          Bilingual(zh: "“\(item.title)”是知识，应写在相关知识栏", en: "“\(item.title)” is knowledge and belongs in the column of related knowledge")))
    }
  }

  /// Whether the item is in the column of knowledge too, which is reported as a repetition.
  private func isKnowledgeToo(_ item: StandardIndex.ItemEntry, _ index: StandardIndex) -> Bool {
    index.contents[item.content].items.contains { index.items[$0].column == .knowledge && index.items[$0].key == item.key }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "知识写进了能力栏", en: "Knowledge among the abilities"),
    rationale: Bilingual(
      zh: "以“知识”结尾的条目属于相关知识栏；写在能力栏里，就没有说明要会做什么，考核也无从设计。",
      en:
        "An item that ends in 知识 (knowledge) belongs in the column of related knowledge. Among the abilities it does not say what a person can do, and cannot be assessed."
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
                      - 1.1.1 面粉相关知识
                      #       ^^^^^^^^^^^^ warning[knowledge-as-ability]: 应写在相关知识栏
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
                      - 1.1.1 能讲解面粉相关知识
        """)
    ])
}
