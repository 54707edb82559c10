import Linter
import Schema
import TextModel

/// A word that is written twice by mistake.
struct DoubledWord: Rule {
  let id: RuleID = "doubled-word"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)
  let rewrites: Set<RewrittenPart> = [.value]
  let isAboutChinese = true

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let words = subject.words
    for piece in subject.authoredTexts {
      if isCitation(piece) { continue }
      // A name that the catalogue has without the typing mistake is a finding for that.
      if case .target(let target) = piece.role, subject.standard?.listedName(of: target) != nil { continue }
      var listed: [Range<Int>] = []
      words.doubledWords.finder.forEachMatch(in: piece.text) { match in
        listed.append(match.start..<match.end)
        guard !isRight(match.start..<match.end, in: piece.text, words) else { return }
        let second = match.start + (match.end - match.start) / 2
        report(
          finding(match.start..<match.end, second: second, isCertain(match.start..<match.end, piece.text) ? .safe : .unsafe, piece, subject)
        )
      }
      var rest = listed[...]
      for match in DoubledHan.find(in: piece.text) {
        // Both come from left to right.
        rest = rest.drop { $0.upperBound <= match.start }
        if let next = rest.first, next.lowerBound < match.end { continue }
        guard !isRight(match.start..<match.end, in: piece.text, words) else { continue }
        report(finding(match.start..<match.end, second: match.second, .unsafe, piece, subject))
      }
    }
  }

  /// 和和 may be 和 before 和室: of single characters only 的的 is certain, and not before 的士 and 的确.
  private func isCertain(_ match: Range<Int>, _ text: Text) -> Bool {
    if match.count > 6 { return true }
    guard HanText.hasPrefix(text, "的的", at: match.lowerBound) else { return false }
    return !["士", "确", "卡"].contains { HanText.hasPrefix(text, $0, at: match.upperBound) }
  }

  /// 不了了之.
  private func isRight(_ match: Range<Int>, in text: Text, _ words: WordLists) -> Bool {
    let word = text.slice(match.lowerBound, match.upperBound).bytes
    return words.rightDoubles.contains { phrase in
      let letters = Array(phrase.utf8)
      return Range(clamping: 0, letters.count - word.count + 1).contains { start in
        letters[start...].starts(with: word) && HanText.hasPrefix(text, phrase, at: match.lowerBound - start)
      }
    }
  }

  /// Titles of other documents and dates must not be reworded.
  private func isCitation(_ piece: AuthoredText) -> Bool {
    switch piece.role {
    case .reference, .source, .standardNumber, .date: true
    default: false
    }
  }

  /// Words of the list are certainly mistakes; for other words the author decides.
  private func finding(_ match: Range<Int>, second: Int, _ safety: FixSafety, _ piece: AuthoredText, _ subject: Subject) -> Finding {
    let word = piece.text.slice(match.lowerBound, match.upperBound)
    let half = piece.text.slice(match.lowerBound, second)
    let title = Bilingual(zh: "删去重复的“\(half)”", en: "Remove the second “\(half)”")
    return Finding(
      at: piece.range(match.lowerBound, match.upperBound),
      Bilingual(zh: "“\(word)”重复，多了一个“\(half)”", en: "“\(word)” is repeated; remove one “\(half)”"),
      fixes: Rewording(subject).fix(title, safety, of: piece, [(second..<match.upperBound, "")]).map { [$0] } ?? [])
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "字词重复", en: "Repeated word"),
    rationale: Bilingual(
      zh: "“的的”“进行进行”“根据据”一类的重复是修改时留下的笔误。本来就叠用的词（常常、层层、研究研究）和“不了了之”等成语不算。",
      en:
        "Repetitions such as 的的, 进行进行 and 根据据 are mistakes left over from editing. Words that are correctly doubled (常常, 层层, 研究研究) and idioms such as 不了了之 are not reported."
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
          - duty: 能根据据订单编制编制计划
            #         ^^^^ doubled-word: 多了一个“据”
            #                 ^^^^^^^^ doubled-word
        """),
    ],
    good: [RuleExample(.jobDescription, "duties:\n  - duty: 跟进投诉，不得不了了之；常常了解客户需求，层层把关\n")])
}
