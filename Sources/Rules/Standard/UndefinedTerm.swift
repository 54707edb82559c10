import Linter
import Schema
import TextModel

/// A word that is similar to a defined term, but not defined itself.
struct UndefinedTerm: Rule {
  let id: RuleID = "undefined-term"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let standard = subject.standard?.standard, let terms = standard.terms?.value, !terms.isEmpty else { return }
    let finder = TermVariantFinder(terms, abbreviations: subject.words.termAbbreviations)
    guard !finder.isEmpty else { return }
    var uses: [TermVariantFinder.Variant: (first: ByteRange, texts: [String])] = [:]
    for piece in subject.authoredTexts {
      if case .reference = piece.role { continue }
      for (variant, range) in finder.find(in: piece.text) {
        if uses[variant] == nil { uses[variant] = (piece.range(range.lowerBound, range.upperBound), []) }
        uses[variant]?.texts.append(piece.text.string)
      }
    }
    for (variant, use) in uses {
      guard terms.indices.contains(variant.term), let name = terms[variant.term].value.term else { continue }
      report(
        Finding(
          at: use.first, message(variant.text, name.value.title, use.texts.count),
          about: .of(variant.text, name.value.title.string, items: use.texts),
          notes: [Note(subject.location(name.range), Bilingual(zh: "已定义的术语", en: "the defined term"))]))
    }
  }

  private func message(_ variant: String, _ term: Text, _ count: Int) -> Bilingual {
    let countText = count > 1 ? Bilingual(zh: "（共 \(count) 处）", en: " (\(English.count(count, "place")))") : Bilingual(zh: "", en: "")
    return Bilingual(
      zh: "“\(variant)”没有定义，已定义的术语是“\(term)”\(countText.chinese)",
      en: "“\(variant)” is not defined; the defined term is “\(term)”\(countText.english)")
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "术语用法与定义不一致", en: "Variant of a defined term"),
    rationale: Bilingual(
      zh: "术语定义之后，全文应使用同一个词。只差一个字的说法多半是笔误；需要用简称时，在术语的“又称”中列出。",
      en:
        "Once a term is defined, the whole text should use it. A word that differs by one character is usually a typing mistake; if a short form is needed, list it under `also` of the term."
    ),
    basis: Bilingual(zh: "GB/T 1.1—2020：同一概念使用同一术语", en: "GB/T 1.1—2020: one term for one concept"),
    bad: [
      RuleExample(
        .standard,
        """
        terms:
          - term: 3.1 跨境电子商务
            definition: 分属不同关境的主体之间的交易。
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 跨境电商运营
                #           ^^^^^^^^ warning[undefined-term]: “跨境电商”没有定义，已定义的术语是“跨境电子商务”
                contents:
                  - content: 1.1 跨境电予商务平台
                    #            ^^^^^^^^^^^^ undefined-term
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        terms:
          - term: 3.1 跨境电子商务
            definition: 分属不同关境的主体之间的交易。
            also: [跨境电商]
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 跨境电商运营
                contents: []
        """)
    ])
}
