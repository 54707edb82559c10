import Linter
import Schema

/// An ability that states two requirements.
struct TwoRequirements: Rule {
  let id: RuleID = "two-requirements"
  let severity = Severity.hint
  let isOnByDefault = false
  let documentKinds: Set<DocumentKind> = [.standard]
  let isAboutChinese = true

  private static let conjunctions = WordFinder(["，能", "，并能", "，且能", "；能", "；", "并能", "且能", "，同时能", "。"])

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for (position, item) in index.items.enumerated() where item.column == .abilities {
      guard let conjunction = Self.conjunctions.firstMatch(in: item.title), conjunction.start > 0, conjunction.end < item.title.count else {
        continue
      }
      let piece = AuthoredText(.target(.item(position)), item.name)
      report(
        Finding(
          at: piece.range(conjunction.start, conjunction.end),
          Bilingual(zh: "一条中写了两项要求，宜拆成两条", en: "The item contains two requirements; split it into two items")))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "一条两项要求", en: "Two requirements in one item"),
    rationale: Bilingual(
      zh: "一条能力要求写一件事，考核时才能逐条判定。用“并能”“；”连起来的，宜拆成两条。",
      en:
        "An ability should state one thing, so that it can be assessed with yes or no. Requirements joined by 并能 (and can) or a semicolon are better split into two items."
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
                      - 1.1.1 能辨认面粉的等级，并能登记入库
                      #                       ^^^^^^ hint[two-requirements]
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
                    abilities: [1.1.1 能辨认面粉的等级, 1.1.2 能登记入库]
        """)
    ])
}
