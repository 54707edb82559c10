import Linter
import Schema
import Standards
import TextModel

/// A definition that cites itself, another term than it names, or a clause that does not exist.
struct BrokenCrossReference: Rule {
  let id: RuleID = "broken-cross-reference"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let standard = subject.standard?.standard else { return }
    let clauses = ClauseTable(standard)
    for (index, term) in (standard.terms?.value ?? []).enumerated() {
      guard let definition = term.value.definition else { continue }
      for citation in ClauseCitation.find(in: definition.value) {
        if let fault = clauses.fault(of: citation, in: definition.value, term: index) {
          report(finding(fault, citation, definition, clauses, subject))
        } else if citation.hasLetters, clauses.contains(citation.code) {
          report(misspelt(citation, definition, subject))
        }
      }
    }
  }

  private func finding(
    _ fault: ClauseTable.Fault, _ citation: ClauseCitation, _ definition: Located<Text>, _ clauses: ClauseTable, _ subject: Subject
  ) -> Finding {
    let code = citation.code
    let suggestion = clauses.term(namedBefore: citation, in: definition.value)
    let expected =
      suggestion.map { Bilingual(zh: "，“\($0.title)”是 \($0.code)", en: "; “\($0.title)” is \($0.code)") } ?? Bilingual(zh: "", en: "")
    let message: Bilingual
    switch fault {
    case .itself:
      message = Bilingual(zh: "定义引用了自身（\(code)）\(expected.chinese)", en: "The definition refers to itself (\(code))\(expected.english)")
    case .missing: message = Bilingual(zh: "没有 \(code) 这一条\(expected.chinese)", en: "There is no entry \(code)\(expected.english)")
    case .other(let title):
      message = Bilingual(zh: "\(code) 是“\(title)”\(expected.chinese)", en: "\(code) is “\(title)”\(expected.english)")
    }
    let notes = suggestion.map { [Note(subject.location($0.range), Bilingual(zh: "所引的术语", en: "the term it refers to"))] } ?? []
    let range = definition.range(of: citation.range.lowerBound, citation.range.upperBound)
    let fixes = suggestion.flatMap { correction(of: "\(code)", at: range, to: "\($0.code)", subject) }.map { [$0] }
    return Finding(at: range, message, about: .here(suggestion.map { "\($0.code)" } ?? ""), notes: notes, fixes: fixes ?? [])
  }

  /// `（3.l）`: letters in place of digits.
  private func misspelt(_ citation: ClauseCitation, _ definition: Located<Text>, _ subject: Subject) -> Finding {
    let range = definition.range(of: citation.range.lowerBound, citation.range.upperBound)
    let written = subject.document.source.string(in: range)
    return Finding(
      at: range,
      Bilingual(
        zh: "编号“\(written)”写法不规范，应为 \(citation.code)", en: "The number “\(written)” is not written correctly; it should be \(citation.code)"
      ),
      fixes: [
        subject.fix(
          Bilingual(zh: "改为 \(citation.code)", en: "Change to \(citation.code)"), .unsafe, replacing: range, with: "\(citation.code)")
      ])
  }

  /// The fix that replaces the wrong number by that of the named term.
  private func correction(of old: String, at range: ByteRange, to new: String, _ subject: Subject) -> Fix? {
    let written = subject.document.source.string(in: range)
    guard written.contains(old) else { return nil }
    return subject.fix(
      Bilingual(zh: "改为 \(new)", en: "Change to \(new)"), .unsafe, replacing: range, with: written.replacing(old, with: new))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "条文引用有误", en: "Broken cross-reference"),
    rationale: Bilingual(
      zh: "定义中用到其他术语时，在术语后用括号注明它的条目编号，如“跨境电子商务（3.1）”。增删术语后编号容易错位：引用了自身，引用了别的术语，或者引用了不存在的条目。",
      en:
        "If a definition uses another term, the number of its entry follows in brackets, as in 跨境电子商务 (3.1). When terms are added or removed, these numbers may come to refer to the definition itself, to another term, or to nothing."
    ),
    basis: Bilingual(
      zh: "GB/T 1.1—2020：定义中提及已定义的术语时，在其后括号内给出条目编号",
      en: "GB/T 1.1—2020: a defined term used in a definition is followed by the number of its entry in brackets"
    ),
    bad: [
      RuleExample(
        .standard,
        """
        terms:
          - term: 3.1 面点
            definition: 以面粉为主料制作的食品。
          - term: 3.2 面点师
            definition: 从事面点（3.2）制作的人员。
            #                     ^^^ error[broken-cross-reference]: 定义引用了自身（3.2），“面点”是 3.1
          - term: 3.3 学徒
            definition: 跟随面点师（3.1）学习面点（3.9）的人员。
            #                       ^^^ broken-cross-reference: 3.1 是“面点”，“面点师”是 3.2
            #                                      ^^^ broken-cross-reference: 没有 3.9 这一条
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        terms:
          - term: 3.1 面点
            definition: 以面粉为主料制作的食品。
          - term: 3.2 面点师
            definition: 从事面点（3.1）制作的人员，要求见（5.2）。
        """)
    ])
}
