import Linter
import Schema
import TextModel

/// An item that ends in 等, so that its further requirements are unknown.
struct OpenList: Rule {
  let id: RuleID = "open-list"
  let severity = Severity.hint
  let isOnByDefault = false
  let documentKinds: Set<DocumentKind> = [.standard]
  let isAboutChinese = true

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard subject.standard != nil else { return }
    AuthoredTexts(subject.document, subject.standard).forEachOfLevels { piece in
      guard case .target(.item) = piece.role, let end = subject.words.openListEnds.first(where: { HanText.hasSuffix(piece.text, $0) })
      else { return }
      guard end != "等" || !Self.isWord(endOf: piece.text) else { return }
      let start = piece.text.count - end.utf8.count
      report(
        Finding(
          at: piece.range(start, piece.text.count),
          Bilingual(zh: "条目以“\(end)”结尾，范围不确定", en: "The item ends in “\(end)” (and so on), so its scope is not defined")))
    }
  }

  /// Whether the last 等 is the end of a word: 长度相等, 大小不等, 品质中等. In 小学、初中等 it ends a list.
  private static func isWord(endOf text: Text) -> Bool {
    if words.contains(where: { HanText.hasSuffix(text, $0) }) { return true }
    guard grades.contains(where: { HanText.hasSuffix(text, $0) }) else { return false }
    guard let comma = WordFinder(["、"]).matches(in: text).last else { return true }
    return HanText.length(text.slice(comma.end, text.count)) <= 2
  }

  private static let words = [
    "相等", "平等", "同等", "均等", "对等", "全等", "不等", "等等", "优等", "劣等", "特等", "头等", "次等", "何等", "稍等", "甲等", "乙等", "丙等", "超等", "下等", "上等",
  ]
  /// They are words only where no comma is before them: 高等, but 初中、高中等.
  private static let grades = ["中等", "高等", "初等", "一等", "二等", "三等", "四等", "五等"]

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "列举未尽", en: "Open-ended list"),
    rationale: Bilingual(
      zh: "条目以“等”结尾，没有说清还包括什么，培训和考核的范围就不确定。",
      en: "An item that ends in 等 (and so on) does not say what else is included, so the scope of training and assessment is not defined."),
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
                    abilities: [1.1.1 能辨认面粉、糖、油等]
                    #                                   ^^ hint[open-list]
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
                    abilities: [1.1.1 能辨认面粉、糖、油等原料]
        """)
    ])
}
