import Schema
import YAML

/// A word written twice by a slip of the hand.
public struct DoubledWord: Rule {
  public let id: RuleID = "doubled-word"
  public let severity = Severity.warning
  public let rewrites: Set<RewrittenPart> = [.value]

  public init() {}

  public func check(_ subject: Subject, report: (Finding) -> Void) {
    let words = subject.words
    for piece in subject.prose {
      words.doubledWords.finder.forEachMatch(in: piece.text) { match in
        guard !isRight(match, in: piece.text, words) else { return }
        report(finding(match, piece, subject))
      }
    }
  }

  /// 不了了之.
  private func isRight(_ match: WordFinder.Match, in text: Text, _ words: WordLists) -> Bool {
    let word = text.slice(match.start, match.end).string
    return words.rightDoubles.contains { phrase in
      WordFinder([word]).matches(in: Text(phrase)).contains { HanText.hasPrefix(text, phrase, at: match.start - $0.start) }
    }
  }

  private func finding(_ match: WordFinder.Match, _ piece: ProsePiece, _ subject: Subject) -> Finding {
    let word = piece.text.slice(match.start, match.end)
    let half = piece.text.slice(match.start, match.start + word.count / 2)
    let fix = Rewording(subject).fix(
      Bilingual(zh: "删去重复的“\(half)”", en: "Remove the second “\(half)”"), .safe, of: piece, [(match.start + half.count..<match.end, "")])
    return Finding(
      at: piece.range(match.start, match.end), Bilingual(zh: "“\(word)”重复，多了一个“\(half)”", en: "“\(half)” is written twice"),
      fixes: fix.map { [$0] } ?? [])
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "字词重复", en: "Doubled word"),
    rationale: Bilingual(
      zh: "“的的”“进行进行”一类的重复是修改时留下的笔误。“不了了之”等成语不算。", en: "A word that stands twice is left behind by editing. Idioms such as 不了了之 are exempt."
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
                      - 1.1.1 能辨认常用的的面粉
                      #                 ^^^^ warning[doubled-word]
        """),
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 负责进行进行原料检查
            #         ^^^^^^^^ doubled-word
        """),
    ],
    good: [RuleExample(.jobDescription, "duties:\n  - duty: 跟进投诉，不得不了了之；了解客户需求\n")])
}
