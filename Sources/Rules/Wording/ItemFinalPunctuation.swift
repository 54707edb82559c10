import Linter
import Schema

/// An item with a stop at its end.
public struct ItemFinalPunctuation: Rule {
  public let id: RuleID = "item-final-punctuation"
  public let severity = Severity.hint

  public init() {}

  private static let stops = ["。", "；", "，", "、", "：", ";", ",", "."]

  public func check(_ subject: Subject, report: (Finding) -> Void) {
    guard subject.standard != nil else { return }
    AuthoredTexts(subject.document, subject.standard).forEachOfLevels { piece in
      guard case .target = piece.role, let stop = Self.stops.first(where: { HanText.hasSuffix(piece.text, $0) }), HanText.hasHan(piece.text)
      else {
        return
      }
      let start = piece.text.count - stop.utf8.count
      let fix = Rewording(subject).fix(
        Bilingual(zh: "删去“\(stop)”", en: "Remove “\(stop)”"), .unsafe, of: piece, [(range: start..<piece.text.count, text: "")])
      report(
        Finding(
          at: piece.range(start, piece.text.count), Bilingual(zh: "条目末尾不用“\(stop)”", en: "An item should not end with “\(stop)”"),
          fixes: fix.map { [$0] } ?? []))
    }
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "条目末尾的标点", en: "Punctuation at the end of an item"),
    rationale: Bilingual(
      zh: "表格中的条目是短语，末尾不用标点；有的用、有的不用，排版不统一。",
      en:
        "The items of a table are phrases and have no punctuation at the end; if some have it and others do not, the table looks inconsistent."
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
                    abilities: [1.1.1 能辨认面粉的等级。]
                    #                                 ^^ hint[item-final-punctuation]
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
                    abilities: [1.1.1 能辨认面粉的等级（特级、一级）]
        """)
    ])
}
