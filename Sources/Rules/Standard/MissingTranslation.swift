import Linter
import Schema
import TextModel

/// An entry without a translation among others that have one.
struct MissingTranslation: Rule {
  let id: RuleID = "missing-translation"
  let severity = Severity.hint
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    let terms = index.standard.terms?.value ?? []
    if terms.contains(where: { $0.value.english != nil }) {
      for term in terms where term.value.english == nil && !subject.hasProblem(in: term.range) {
        if let name = term.value.term {
          report(
            finding(name, RecordEditing(subject.file).fix(adding: "en", to: Term.shape.description, around: name.range).map { [$0] } ?? []))
        }
      }
    }
    for content in index.contents {
      for column in Column.allCases {
        let items = content.record.value.items(in: column)?.value ?? []
        guard items.contains(where: { $0.value.english != nil }) else { continue }
        for item in items where item.value.english == nil {
          if let text = item.value.text { report(finding(text, [])) }
        }
      }
    }
  }

  private func finding(_ name: Located<NumberedText>, _ fixes: @autoclosure @escaping () -> [Fix]) -> Finding {
    Finding(
      at: name.titleRange,
      Bilingual(zh: "“\(name.value.title)”没有英文译文，同列其他条目有", en: "“\(name.value.title)” has no English text, although others in the list do"),
      fixes: fixes())
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "缺少译文", en: "Missing translation"),
    rationale: Bilingual(
      zh: "同一列表里有的条目写了“英文”，有的没有，多半是后来增加的条目忘了翻译。",
      en: "If some entries of a list have an English text (`en`) and others do not, the others were usually added later and not translated."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        terms:
          - term: 3.1 面点
            en: pastry
            definition: 以面粉为主料制作的食品。
          - term: 3.2 面团
          #           ^^^^ hint[missing-translation]
            definition: 面粉与水调制而成的团状物。
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        terms:
          - term: 3.1 面点
            definition: 以面粉为主料制作的食品。
          - term: 3.2 面团
            definition: 面粉与水调制而成的团状物。
        """)
    ])
}
