import Linter
import Schema

/// An ability with a verb of knowing, instead of one of doing.
struct CognitionVerb: Rule {
  let id: RuleID = "cognition-verb"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.standard]
  let isAboutChinese = true

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    let words = subject.words
    for item in index.items where item.column == .abilities {
      var start = Modal.length(in: item.title, words) ?? 0
      if let adverb = HanText.prefix(of: item.title, among: words.adverbs, at: start) { start += adverb.utf8.count }
      guard let verb = HanText.prefix(of: item.title, among: words.cognitionVerbs, at: start) else { continue }
      let range = Located(item.name.value.whole, at: item.name.range).range(
        of: item.name.value.titleBounds.lowerBound + start, item.name.value.titleBounds.lowerBound + start + verb.utf8.count)
      report(
        Finding(
          at: range,
          Bilingual(zh: "能力要求用了“\(verb)”，应写能做什么", en: "The ability uses “\(verb)” (to know or to have); write what a person can do")))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "能力要求用了认知动词", en: "Verb of knowing in an ability"),
    rationale: Bilingual(
      zh: "“了解”“掌握”“熟悉”“具备”说的是知道什么，看不出要做什么，也无法操作考核。能力要求宜用行为动词：设置、核算、撰写。",
      en:
        "了解, 掌握, 熟悉 and 具备 (understand, master, be familiar with, have) say what a person knows, not what a person does, so they cannot be assessed in practice. Use verbs of action for abilities: set up, calculate, write."
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
                      - 1.1.1 能熟练掌握面粉的等级
                      #             ^^^^ information[cognition-verb]
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
                      - 1.1.1 能帮助顾客了解面粉的等级
        """)
    ])
}
