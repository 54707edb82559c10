import Linter
import Schema

/// An item that is too long to be one requirement.
struct ItemLength: Rule {
  let id: RuleID = "item-length"
  let severity = Severity.hint
  let isOnByDefault = false
  let documentKinds: Set<DocumentKind> = [.standard]
  /// Characters that a requirement needs at most.
  private static let limit = 60
  let isAboutChinese = true

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for item in index.items {
      let length = HanText.length(item.title)
      guard length > Self.limit, HanText.hasHan(item.title) else { continue }
      report(
        Finding(
          at: item.name.titleRange,
          Bilingual(zh: "条目长 \(length) 字，超过 \(Self.limit) 字", en: "The item has \(length) characters, more than \(Self.limit)")))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "条目过长", en: "Item too long"),
    rationale: Bilingual(
      zh: "一条要求写一件事。超过 60 字的条目往往包含几项要求，宜拆开。",
      en: "An item should state one requirement. An item of more than 60 characters often contains several and is better split."),
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
                      - 1.1.1 能辨认面粉、糖、油、蛋、奶和各类辅料的种类、等级、产地和新鲜程度，并按照储存要求分别登记、分区存放、定期检查、及时处理过期变质原料
                      #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[item-length]
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
                    abilities: [1.1.1 能辨认面粉的等级]
        """)
    ])
}
