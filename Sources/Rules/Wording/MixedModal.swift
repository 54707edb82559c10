import Linter
import Schema
import Standards
import TextModel

/// 能 and 能够 in the abilities of one content.
struct MixedModal: Rule {
  let id: RuleID = "mixed-modal"
  let severity = Severity.hint
  let documentKinds: Set<DocumentKind> = [.standard]
  let isAboutChinese = true

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for content in index.contents {
      var short: [Int] = []
      var long: [Int] = []
      for item in content.items where index.items[item].column == .abilities {
        guard let length = Modal.length(in: index.items[item].title, subject.words) else { continue }
        if length == 3 { short.append(item) } else { long.append(item) }
      }
      let minority = long.count > short.count ? short : long
      guard let first = minority.first, !short.isEmpty, !long.isEmpty else { continue }
      let majority = long.count > short.count ? long : short
      report(finding(index.items[first].name, minority, majority, wanted: long.count > short.count ? "能够" : "能", subject, index))
    }
  }

  private func finding(
    _ name: Located<NumberedText>, _ minority: [Int], _ majority: [Int], wanted: String, _ subject: Subject, _ index: StandardIndex
  ) -> Finding {
    let used = wanted == "能" ? "能够" : "能"
    let changes = minority.map { item in
      (piece: AuthoredText(.target(.item(item)), index.items[item].name), changes: [(range: 0..<used.utf8.count, text: wanted)])
    }
    let fix = Rewording(subject).fix(Bilingual(zh: "统一用“\(wanted)”", en: "Use \(wanted) throughout"), .unsafe, of: changes)
    return Finding(
      at: AuthoredText(.sentence, name).range(0, used.utf8.count),
      Bilingual(
        zh: "同一工作内容中混用“能”和“能够”：\(minority.count) 条用“\(used)”，\(majority.count) 条用“\(wanted)”",
        en:
          "能 and 能够 are mixed in one work content: \(English.count(minority.count, "item")) with \(used), \(majority.count) with \(wanted)"),
      about: .here(items: minority.map { index.items[$0].title.string }),
      notes: majority.first.map { [Note(index.location(of: .item($0)), Bilingual(zh: "这里用“\(wanted)”", en: "\(wanted) is used here"))] }
        ?? [],
      fixes: fix.map { [$0] } ?? [])
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "“能”与“能够”混用", en: "能 and 能够 mixed"),
    rationale: Bilingual(
      zh: "“能”和“能够”意思相同，同一工作内容里混用，会让人以为有程度之分。统一用其中一个，通行的是“能”。",
      en: "能 and 能够 (can) mean the same. If both are used in one work content, readers look for a difference. Use one of them, usually 能."),
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
                      - 1.1.1 能辨认常用面粉
                      - 1.1.2 能够检查原料的保质期
                      #       ^^^^ hint[mixed-modal]: 1 条用“能够”，1 条用“能”
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
                    abilities: [1.1.1 能辨认常用面粉, 1.1.2 能检查原料的保质期]
                  - content: 1.2 称量
                    abilities: [1.2.1 能够按配方称量原料]
        """)
    ])
}
