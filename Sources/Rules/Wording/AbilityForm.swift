import Linter
import Schema
import Standards

/// An ability that does not begin with 能 or 能够.
struct AbilityForm: Rule {
  let id: RuleID = "ability-form"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.standard]
  let isAboutChinese = true

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    let strays = SwappedColumns.strays(subject)
    for (position, item) in index.items.enumerated() where item.column == .abilities && !item.title.isEmpty {
      // A leftover of a table, and a number that could not be read, have findings of their own.
      let isUnnumbered = item.name.value.code == nil && TableLeftover.isLikely(item.title.string)
      let isMisread = item.name.value.beginsWithOddWord && item.name.value.code?.depth != NumberedRole.item(.abilities).depth
      if strays.contains(.item(position)) || isUnnumbered || isMisread { continue }
      // `knowledge-as-ability` reports a text that ends in 知识: it is in the wrong column.
      if Modal.length(in: item.title, subject.words) == item.title.count {
        report(
          Finding(
            at: item.name.titleRange,
            Bilingual(
              zh: "能力要求只有“\(item.title)”，没有写能做什么", en: "The ability is only “\(item.title)” and does not say what the person can do")))
        continue
      }
      guard Modal.length(in: item.title, subject.words) == nil, HanText.hasHan(item.title), !HanText.hasSuffix(item.title, "知识"),
        PasteLeftovers.find(in: item.title)?.lowerBound != 0
      else { continue }
      report(
        Finding(
          at: item.name.titleRange,
          Bilingual(zh: "能力要求“\(item.title)”没有以“能”开头", en: "The ability “\(item.title)” does not begin with 能 (can)"),
          fixes: addition(to: item, .item(position), subject).map { [$0] } ?? []))
    }
  }

  /// The fix that puts 能 before the text. Texts that begin with a verb of knowing need other words.
  private func addition(to item: StandardIndex.ItemEntry, _ target: Target, _ subject: Subject) -> Fix? {
    let words = subject.words
    guard HanText.prefix(of: item.title, among: words.cognitionVerbs, at: 0) == nil else { return nil }
    // 磨豆机的结构 is knowledge, and 能磨豆机的结构 makes no sense.
    guard !words.knowledgeNouns.isEnding(of: item.title) else { return nil }
    let title = Bilingual(zh: "在前面加“能”", en: "Begin with 能")
    return Rewording(subject).fix(title, .unsafe, of: AuthoredText(.target(target), item.name), [(range: 0..<0, text: "能")])
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "能力要求不以“能”开头", en: "Ability does not begin with 能"),
    rationale: Bilingual(
      zh: "能力要求写从业人员能做什么，通行的写法是“能……”或“能够……”。不这样开头的，多半是漏字，或者把知识、职责写进了能力栏。",
      en:
        "An ability says what a person can do, and is usually written 能…… or 能够…… (can). If it begins differently, a character is probably missing, or knowledge or a duty was written in the column of abilities."
    ),
    basis: Bilingual(
      zh: "国家职业标准编制的通行写法：技能要求以“能”引出", en: "Common practice in national occupational standards: skill requirements begin with 能 (can)"),
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
                      - 1.1.1 规范检查原料
                      #       ^^^^^^^^^^^^ warning[ability-form]
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
                      - 1.1.1 能规范检查原料
                      - 1.1.2 能够登记原料
                      - 1.1.3 Can weigh flour
        """)
    ])
}
