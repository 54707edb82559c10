import Schema
import YAML

/// An ability that says twice that it is one: 能……的能力.
public struct RedundantModal: Rule {
  public let id: RuleID = "redundant-modal"
  public let severity = Severity.warning

  public init() {}

  public func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for (position, item) in index.items.enumerated() where item.column == .abilities {
      guard HanText.hasSuffix(item.title, "的能力"), let modal = Modal.length(in: item.title, subject.words) else { continue }
      var start = item.title.count - "的能力".utf8.count
      while start >= 3, HanText.hasPrefix(item.title, "的", at: start - 3) { start -= 3 }
      guard start > modal else { continue }
      let piece = ProsePiece(.target(.item(position)), item.name)
      let tail = item.title.slice(start, item.title.count)
      let fix = Rewording(subject).fix(
        Bilingual(zh: "删去“\(tail)”", en: "Remove “\(tail)”"), .unsafe, of: piece, [(start..<item.title.count, "")])
      let head = item.title.slice(0, modal)
      report(
        Finding(
          at: piece.range(start, item.title.count),
          Bilingual(zh: "以“\(head)”开头，不必再以“的能力”结尾", en: "It begins with \(head) (can): 的能力 (the ability to) says so again"),
          fixes: fix.map { [$0] } ?? []))
    }
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "“能……的能力”语义重复", en: "Redundant 能……的能力"),
    rationale: Bilingual(
      zh: "能力要求已用“能”引出，句末再写“的能力”语义重复，句子也不通。", en: "能 introduces the ability already; 的能力 at its end says it again, and breaks the sentence."
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
                      - 1.1.1 能够辨认常用面粉的能力
                      #                       ^^^^^^ warning[redundant-modal]
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
                      - 1.1.1 能够辨认常用面粉
                      - 1.1.2 能评价学徒的能力水平
        """)
    ])
}
