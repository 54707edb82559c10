import Schema
import YAML

/// A word that leaves open how much or how well.
public struct VagueWord: Rule {
  public let id: RuleID = "vague-word"
  public let severity = Severity.hint
  public let isOnByDefault = false

  public init() {}

  public func check(_ subject: Subject, report: (Finding) -> Void) {
    guard subject.standard != nil else { return }
    Prose(subject).forEachOfLevels { piece in
      guard case .target(.item) = piece.role else { return }
      subject.words.vagueWords.finder.forEachMatch(in: piece.text) { match in
        let word = piece.text.slice(match.start, match.end)
        report(Finding(at: piece.range(match.start, match.end), Bilingual(zh: "“\(word)”含义不明确", en: "“\(word)” leaves open what is meant")))
      }
    }
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "用词含糊", en: "Vague word"),
    rationale: Bilingual(
      zh: "“适当”“一定的”“相关事宜”没有说清做到什么程度，考核时各人理解不同。",
      en: "Words such as 适当, 一定的 or 相关事宜 do not say how much or how well, and examiners will differ."),
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
