import Linter
import Schema
import TextModel

/// A word that leaves open how much or how well.
struct VagueWord: Rule {
  let id: RuleID = "vague-word"
  let severity = Severity.hint
  let isOnByDefault = false
  let documentKinds: Set<DocumentKind> = [.standard]
  let isAboutChinese = true

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard subject.standard != nil else { return }
    AuthoredTexts(subject.document, subject.standard).forEachOfLevels { piece in
      guard case .target(.item) = piece.role else { return }
      subject.words.vagueWords.finder.forEachMatch(in: piece.text) { match in
        let word = piece.text.slice(match.start, match.end)
        guard word != "左右" || Self.isAmount(before: match.start, after: match.end, in: piece.text) else { return }
        report(
          Finding(at: piece.range(match.start, match.end), Bilingual(zh: "“\(word)”含义不明确", en: "The meaning of “\(word)” is not clear")))
      }
    }
  }

  /// 10 分钟左右 is about an amount, 左右风门 is about two sides.
  private static func isAmount(before start: Int, after end: Int, in text: Text) -> Bool {
    guard HanText.prefix(of: text, among: sides, at: end) == nil else { return false }
    let front = HanText.scalars(text.slice(0, start)).filter { $0 != " " }.suffix(4)
    return front.contains { numerals.contains($0) }
  }

  private static let sides = ["两", "侧", "边", "手", "脚", "眼", "耳", "方", "移", "转", "摆", "对", "晃", "风", "门", "轮", "车", "声"]
  private static let numerals = Set("0123456789０１２３４５６７８９一二三四五六七八九十百千万两半几数多%％℃°".unicodeScalars)

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "用词含糊", en: "Vague word"),
    rationale: Bilingual(
      zh: "“适当”“一定的”“相关事宜”没有说清做到什么程度，考核时各人理解不同。",
      en:
        "Words such as 适当 (appropriate), 一定的 (a certain) or 相关事宜 (related matters) do not say how much or how well, and examiners will understand them differently."
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
                    abilities: [1.1.1 能适当调整配方]
                    #                   ^^^^ hint[vague-word]
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
                    abilities: [1.1.1 能按气温调整配方的用水量]
        """)
    ])
}
