import Linter
import Schema
import TextModel

/// Two spellings or two words for one thing in one file.
struct VariantWord: Rule {
  let id: RuleID = "variant-word"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.standard]
  let isAboutChinese = true

  private struct Occurrence {
    let piece: AuthoredText
    let range: Range<Int>
  }

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard subject.standard != nil else { return }
    let variants = subject.words.variants
    var found: [Int: [Occurrence]] = [:]
    for piece in subject.authoredTexts {
      switch piece.role {
      case .reference, .source, .standardNumber, .date: continue
      default: break
      }
      variants.finder.forEachMatch(in: piece.text) { match in
        guard !isOther(match, in: piece.text, variants) else { return }
        found[match.word, default: []].append(Occurrence(piece: piece, range: match.start..<match.end))
      }
    }
    guard found.count > 1 else { return }
    for group in Dictionary(grouping: found.keys, by: { variants.wordIndices[$0].group }).values where group.count > 1 {
      check(group.sorted(), found, variants, subject, report)
    }
  }

  /// In 控制订单 the characters 制订 are not a word.
  private func isOther(_ match: WordFinder.Match, in text: Text, _ variants: VariantWords) -> Bool {
    let group = variants.groups[variants.wordIndices[match.word].group]
    guard !group.notAfter.isEmpty, match.start >= 3 else { return false }
    return group.notAfter.unicodeScalars.contains { HanText.hasPrefix(text, String($0), at: match.start - 3) }
  }

  private func check(
    _ words: [Int], _ found: [Int: [Occurrence]], _ variants: VariantWords, _ subject: Subject, _ report: (Finding) -> Void
  ) {
    func count(_ word: Int) -> Int { found[word]?.count ?? 0 }
    func spelling(_ word: Int) -> String { variants.groups[variants.wordIndices[word].group].words[variants.wordIndices[word].word] }
    guard let common = words.max(by: { (count($0), $1) < (count($1), $0) }), let model = found[common]?.first else { return }
    for word in words where word != common {
      guard let occurrences = found[word], let first = occurrences.first else { continue }
      let changes = occurrences.map { (piece: $0.piece, changes: [(range: $0.range, text: spelling(common))]) }
      let fix = Rewording(subject).fix(
        Bilingual(zh: "统一用“\(spelling(common))”", en: "Use \(spelling(common)) throughout"), .unsafe, of: merged(changes))
      report(
        Finding(
          at: first.piece.range(first.range.lowerBound, first.range.upperBound),
          Bilingual(
            zh: "“\(spelling(word))”与“\(spelling(common))”混用：前者 \(occurrences.count) 处，后者 \(count(common)) 处",
            en:
              "\(spelling(word)) and \(spelling(common)) are mixed: the first is used \(English.count(occurrences.count, "time")), the second \(count(common))"
          ),
          about: .of(spelling(word), spelling(common), items: occurrences.map(\.piece.text.string)),
          notes: [
            Note(
              subject.location(model.piece.range(model.range.lowerBound, model.range.upperBound)),
              Bilingual(zh: "这里用“\(spelling(common))”", en: "\(spelling(common)) is used here"))
          ], fixes: fix.map { [$0] } ?? []))
    }
  }

  /// Merges the changes of one text, if the text has the word twice.
  private func merged(_ changes: [(piece: AuthoredText, changes: [(range: Range<Int>, text: String)])])
    -> [(piece: AuthoredText, changes: [(range: Range<Int>, text: String)])]
  {
    var result: [(piece: AuthoredText, changes: [(range: Range<Int>, text: String)])] = []
    for change in changes {
      if let last = result.last, last.piece.range == change.piece.range {
        result[result.count - 1].changes += change.changes
      } else {
        result.append(change)
      }
    }
    return result
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "用词不统一", en: "Inconsistent wording"),
    rationale: Bilingual(
      zh: "“制订”与“制定”、“账号”与“账户”、“登陆”与“登录”在一份标准里混用，读者会以为有区别，检索也会漏。确有区别的，用注释说明即可。",
      en:
        "If one standard uses both 制订 and 制定, 账号 and 账户, or 登陆 and 登录, readers look for a difference, and searches miss some places. If a difference is meant, say so in a comment."
    ),
    basis: Bilingual(zh: "GB/T 1.1—2020：同一文件中用词应统一", en: "GB/T 1.1—2020: consistent wording within a document"),
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
                      - 1.1.1 能制定采购计划
                      - 1.1.2 能制定验收标准
                      - 1.1.3 能制订付款计划
                      #         ^^^^ information[variant-word]: 前者 1 处，后者 2 处
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
                      - 1.1.1 能制定采购计划
                      - 1.1.2 能控制订单数量
        """)
    ])
}
