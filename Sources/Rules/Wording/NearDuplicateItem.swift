import Linter
import Schema
import Standards

/// An item that differs from another of its content by a character or two.
struct NearDuplicateItem: Rule {
  let id: RuleID = "near-duplicate-item"
  let severity = Severity.hint
  let isOnByDefault = false
  let documentKinds: Set<DocumentKind> = [.standard]
  /// Every item is compared with every other of its content.
  private static let maximumItems = 200

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for content in index.contents where content.items.count <= Self.maximumItems {
      for (itemIndex, position) in content.items.enumerated() {
        let item = index.items[position]
        let near = content.items[..<itemIndex].first {
          index.items[$0].column == item.column && NameDistance.isTypo(index.items[$0].key, item.key)
        }
        guard let near else { continue }
        let number = index.label(ofItem: near)
        report(
          Finding(
            at: item.name.titleRange, Bilingual(zh: "与 \(number) 几乎相同", en: "Almost the same as \(number)"),
            about: .here(index.items[near].title.string),
            notes: [Note(index.location(of: .item(near)), Bilingual(zh: "几乎相同的条目", en: "the item that is almost the same"))]))
      }
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "条目几乎相同", en: "Almost identical items"),
    rationale: Bilingual(
      zh: "同一工作内容中只差一两个字的条目，可能是重复，也可能是有意并列（如市场数据、运营数据），所以默认不检查。",
      en:
        "Two items of a work content that differ by one or two characters may be a repetition, or may be meant (market data, operating data); that is why the rule is off by default."
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
                    knowledge:
                      - 1.1.1 面粉的储存要求
                      - 1.1.2 面粉的贮存要求
                      #       ^^^^^^^^^^^^^^ hint[near-duplicate-item]
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
                    knowledge: [1.1.1 面粉的储存要求, 1.1.2 面粉的种类和等级]
        """)
    ])
}
