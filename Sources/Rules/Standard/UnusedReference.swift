import Linter
import Schema
import TextModel

/// A normative reference that nothing in the standard cites.
struct UnusedReference: Rule {
  let id: RuleID = "unused-reference"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let references = subject.standard?.standard.references?.value, !references.isEmpty, !subject.document.hasLostLines else { return }
    var byIdentity: [String: Int] = [:]
    var used: Set<Int> = []
    var others: [(text: String, reference: Int)] = []
    for (index, reference) in references.enumerated() {
      if let number = StandardNumber.find(in: reference.value) {
        let identity = number.identity(in: reference.value)
        if let first = byIdentity[identity] {
          // An amendment and another edition are other documents.
          if references[first].value == reference.value { report(repeated(reference, references[first], identity, subject)) }
          used.insert(index)
        } else {
          byIdentity[identity] = index
        }
      } else {
        others.append((Self.name(of: reference.value), index))
      }
    }
    let finder = WordFinder(others.map(\.text))
    for piece in subject.authoredTexts {
      if case .reference = piece.role { continue }
      for number in StandardNumber.findAll(in: piece.text) {
        if let reference = byIdentity[number.identity(in: piece.text)] { used.insert(reference) }
      }
      finder.forEachMatch(in: piece.text) { used.insert(others[$0.word].reference) }
    }
    for (index, reference) in references.enumerated() where !used.contains(index) {
      let name = StandardNumber.find(in: reference.value).map { $0.identity(in: reference.value) } ?? Self.name(of: reference.value)
      report(
        Finding(at: reference.range, Bilingual(zh: "规范性引用文件 \(name) 没有被引用", en: "The normative reference \(name) is not cited in the text"))
      )
    }
  }

  private func repeated(_ reference: Located<Text>, _ first: Located<Text>, _ identity: String, _ subject: Subject) -> Finding {
    Finding(
      at: reference.range,
      Bilingual(zh: "规范性引用文件 \(identity) 列了两次，请删去一处", en: "The normative reference \(identity) is listed twice; remove one"),
      notes: [Note(subject.location(first.range), Bilingual(zh: "另一处在此", en: "the other one"))])
  }

  /// The text that cites a document without a Chinese number: `ISO 9001`, 电子商务法.
  private static func name(of reference: Text) -> String {
    let latin = reference.bytes.prefix { $0 < 0x80 && $0 != ASCII.colon }
    var name = String(decoding: latin.isEmpty ? reference.bytes : latin, as: UTF8.self)[...]
    while let last = name.last, last == " " || last == "》" { name.removeLast() }
    while let first = name.first, first == " " || first == "《" { name.removeFirst() }
    return String(name)
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "引用文件没有被引用", en: "Normative reference not cited"),
    rationale: Bilingual(
      zh: "“规范性引用文件”列出的是条文中引用到的文件；条文中没有引用的，应移到参考文献，或者在条文中补上引用。引用写在术语的“来源”、定义或条目中。同一文件列了两次的，删去一处。",
      en:
        "Normative references are the documents that are cited in the clauses. A document that is not cited should be moved to the bibliography, or cited: in the source of a term, in a definition or in an item. If a document is listed twice, remove one."
    ),
    basis: Bilingual(
      zh: "GB/T 1.1—2020：规范性引用文件清单列出文件中规范性引用的文件", en: "GB/T 1.1—2020: the list contains the documents that are cited normatively"),
    bad: [
      RuleExample(
        .standard,
        """
        references:
          - GB/T 20981—2021 面包质量通则
          - GB 14881—2013 食品生产通用卫生规范
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[unused-reference]: GB 14881 没有被引用
        terms:
          - term: 3.1 面包
            definition: 以小麦粉、酵母和水为主要原料，经发酵和烘烤制成的食品。
            source: GB/T 20981-2021, 3.1
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        references:
          - GB 14881—2013 食品生产通用卫生规范
          - 《中华人民共和国食品安全法》
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    knowledge:
                      - 1.1.1 GB 14881 的要求
                      - 1.1.2 中华人民共和国食品安全法相关知识
        """)
    ])
}
