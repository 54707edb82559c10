import Linter
import Schema
import Standards
import TextModel

/// A knowledge item that does not end in a noun such as 方法.
struct KnowledgeForm: Rule {
  let id: RuleID = "knowledge-form"
  let severity = Severity.hint
  let documentKinds: Set<DocumentKind> = [.standard]
  let isAboutChinese = true

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    let strays = SwappedColumns.strays(subject)
    let broken = BrokenTexts(subject)
    for (position, item) in index.items.enumerated() where item.column == .knowledge && !item.title.isEmpty {
      let core = Self.core(of: item.title)
      guard core.withBytes({ HanText.isHan($0.span, before: $0.count) }), !subject.words.knowledgeNouns.isEnding(of: core) else { continue }
      if repeatsAbility(position, index) || strays.contains(.item(position)) || broken.mayContinue(item.name.range) { continue }
      if PasteLeftovers.find(in: item.title) != nil || TableCells.second(in: item.title) != nil { continue }
      report(
        Finding(
          at: item.name.titleRange,
          Bilingual(
            zh: "相关知识“\(item.title)”没有以“知识”“方法”“要求”一类的名词结尾",
            en: "The knowledge item “\(item.title)” does not end in a noun such as 知识 (knowledge), 方法 (method) or 要求 (requirement)"
          )))
    }
  }

  /// A column that copies the other one is already reported.
  private func repeatsAbility(_ item: Int, _ index: StandardIndex) -> Bool {
    index.targets(named: index.items[item].key).contains { target in
      guard case .item(let other) = target else { return false }
      return index.items[other].column == .abilities && index.items[other].content == index.items[item].content
    }
  }

  /// The text without 等 and without what is in brackets at its end.
  private static func core(of text: Text) -> Text {
    var core = text
    // `蜡液净化流程: 见附录` is a text with a remark after it, and has a finding for its colon.
    if let colon = core.withBytes({ bytes in bytes.indices.dropLast().first { bytes[$0] == ASCII.colon && bytes[$0 + 1] == ASCII.space } })
    {
      core = core.slice(0, colon)
    }
    if HanText.hasSuffix(core, "）"), let open = WordFinder(["（"]).matches(in: core).last { core = core.slice(0, open.start) }
    return HanText.hasSuffix(core, "等") ? core.slice(0, core.count - 3) : core
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "相关知识的表述", en: "Wording of knowledge items"),
    rationale: Bilingual(
      zh: "相关知识写成名词性短语，以“知识”“方法”“流程”“要求”等结尾，如“称量器具的使用方法”。写成动宾短语的，多半是能力，或者漏了末尾的名词。",
      en:
        "A knowledge item is a noun phrase that ends in 知识 (knowledge), 方法 (method), 流程 (process), 要求 (requirement) or a similar noun. A verb phrase is usually an ability, or the noun at the end is missing."
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
                      - 1.1.1 辨认常用面粉
                      #       ^^^^^^^^^^^^ hint[knowledge-form]
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
                    knowledge:
                      - 1.1.1 辨认面粉的方法
                      - 1.1.2 面粉的储存要求（含运输）
                      - 1.1.3 称量器具的种类、规格、使用方法等
        """)
    ])
}
