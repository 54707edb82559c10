import Linter
import Schema

/// A term that is defined and never used.
struct UnusedTerm: Rule {
  let id: RuleID = "unused-term"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let standard = subject.standard?.standard, let terms = standard.terms?.value, !terms.isEmpty, !subject.document.hasLostLines
    else { return }
    let names = TermNames(terms)
    var used: Set<Int> = []
    for piece in subject.authoredTexts {
      guard used.count < terms.count else { break }
      names.finder.forEachMatch(in: piece.text) { match in
        for term in names.terms[match.word] where isUse(piece, of: term) { used.insert(term) }
      }
    }
    for (index, term) in terms.enumerated() where !used.contains(index) && !subject.hasProblem(in: term.range) {
      guard let name = term.value.term, !name.value.title.isEmpty, !name.value.looksNumbered else { continue }
      report(
        Finding(
          at: name.titleRange,
          Bilingual(zh: "术语“\(name.value.title)”定义后没有使用", en: "The term “\(name.value.title)” is defined but not used")))
    }
  }

  /// A term's own entry does not count as a use of it, and neither do lists of other documents.
  private func isUse(_ piece: AuthoredText, of term: Int) -> Bool {
    switch piece.role {
    case .reference, .source, .standardNumber, .date: false
    case .term(let index), .definition(let index): index != term
    default: true
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "术语没有使用", en: "Unused term"),
    rationale: Bilingual(
      zh: "“术语和定义”只收标准中用到的术语。定义了却没有用到，要么可以删去，要么正文用了别的说法。又称用到了，也算用到。",
      en:
        "“Terms and definitions” contains only terms that the standard uses. A term that is not used can be removed, or the text uses another word for it. If one of its other names (`also`) is used, the term counts as used."
    ),
    basis: Bilingual(zh: "GB/T 1.1—2020：术语和定义界定的是文件中使用的术语", en: "GB/T 1.1—2020: a document defines the terms that are used in it"),
    bad: [
      RuleExample(
        .standard,
        """
        title: 面点师职业能力要求
        terms:
          - term: 3.1 面点师
            definition: 制作面点的人员。
          - term: 3.2 冷链
            #         ^^^^ warning[unused-term]: 术语“冷链”定义后没有使用
            definition: 冷链是全程低温的物流。
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        title: 面点师职业能力要求
        terms:
          - term: 3.1 面点师
            definition: 制作面点的人员。
          - term: 3.2 客人
            definition: 购买面点师服务的人。
            also: [顾客]
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 接待顾客
                contents: []
        """)
    ])
}

/// The names of a standard's terms, prepared for searching.
struct TermNames {
  let finder: WordFinder
  /// For each name, the indices of the terms that it uses: its own term, and those whose names are part of it.
  let terms: [[Int]]

  init(_ terms: [Located<Term>]) {
    var names: [(bytes: [UInt8], term: Int)] = []
    for (index, term) in terms.enumerated() {
      let texts = [term.value.term?.value.title].compactMap { $0 } + (term.value.also?.value ?? []).map(\.value)
      names += texts.filter { !$0.isEmpty }.map { (Array($0.bytes), index) }
    }
    finder = WordFinder(names.map { String(decoding: $0.bytes, as: UTF8.self) })
    let comparable = names.count <= 500
    self.terms = names.map { name in
      comparable ? names.filter { HanText.contains(name.bytes, $0.bytes) }.map(\.term) : [name.term]
    }
  }
}
