import Schema
import TextModel

/// Reads the clause of terms and definitions.
struct TermClause {
  private(set) var terms: [Term] = []
  private(set) var reading = ClauseReading()
  private static let maximumSynonymLength = 20

  init(_ outline: Outline) {
    for index in outline.sections(titled: ["术语", "termsanddefinitions"]) where outline.sections[index].code?.depth == 1 {
      let entries = outline.below(index)
      for entry in entries { add(outline.sections[entry]) }
      if !entries.isEmpty { reading.use(outline.sections[index].headingIndex) }
    }
  }

  private mutating func add(_ section: Section) {
    var lines = section.lines[...]
    var heading = section.title
    if heading.isEmpty {
      guard let first = lines.popFirst() else { return }
      heading = first.line.text
      reading.use(first.index)
    }
    reading.use(section.headingIndex)
    let (name, english) = Self.split(heading)
    var term = Term()
    term.term = .value(NumberedText(code: section.code, title: name))
    term.english = .text(english)
    for (block, line) in lines { add(line, block, to: &term) }
    if let short = term.definition.string.flatMap(Self.shortForm) { term.also.append(Text(short)) }
    if term.definition == nil {
      reading.report.add(.doubtful, section.line, Bilingual(zh: "术语“\(name)”没有定义", en: "the term “\(name)” has no definition"))
    }
    terms.append(term)
  }

  private mutating func add(_ line: ManuscriptLine, _ block: Int, to term: inout Term) {
    let text = line.text
    if let source = Self.source(text) {
      term.source = .text(source)
    } else if text.hasPrefix("注") && text.prefix(4).contains(where: { $0 == "：" || $0 == ":" }) {
      reading.report.add(
        .leftOut, line.line,
        Bilingual(
          zh: "术语的注没有对应的字段：“\(PrintedText.excerpt(text))”", en: "the format has no field for a term's note: “\(PrintedText.excerpt(text))”")
      )
    } else if let definition = term.definition.string {
      term.definition = .text(PrintedText.joined(definition, text))
    } else if !text.unicodeScalars.contains(where: PrintedText.isHan), term.english == nil {
      term.english = .text(text)
    } else if text.count <= Self.maximumSynonymLength, text.last.map({ "。；.;".contains($0) }) == false {
      term.also.append(Text(text))
    } else {
      term.definition = .text(text)
    }
    reading.use(block)
  }

  /// The Chinese and the English term: `跨境电子商务 cross-border e-commerce`.
  private static func split(_ heading: String) -> (String, String?) {
    guard
      let space = heading.unicodeScalars.indices.first(where: { index in
        let next = heading.unicodeScalars.index(after: index)
        return PrintedText.isSpace(heading.unicodeScalars[index]) && next < heading.endIndex && heading.unicodeScalars[next].isASCII
          && heading.unicodeScalars[next].properties.isAlphabetic && !heading[next...].unicodeScalars.contains(where: PrintedText.isHan)
      }), heading[..<space].unicodeScalars.contains(where: PrintedText.isHan)
    else { return (PrintedText.withoutInnerSpaces(heading), nil) }
    return (PrintedText.withoutInnerSpaces(PrintedText.trimmed(heading[..<space])), PrintedText.trimmed(heading[space...]))
  }

  /// The source in brackets: `[GB/T 37146-2018, 定义3.1]`, `［来源：GB/T …］`.
  private static func source(_ text: String) -> String? {
    guard let first = text.first, let last = text.last, "[［【".contains(first), "]］】".contains(last) else { return nil }
    var body = PrintedText.trimmed(text.dropFirst().dropLast())
    for mark in ["来源：", "来源:", "SOURCE: "] where body.hasPrefix(mark) { body = PrintedText.trimmed(body.dropFirst(mark.count)) }
    return body
  }

  /// The short form, as in 以下简称“客户”.
  private static func shortForm(_ definition: String) -> String? {
    guard let mark = definition.firstRange(of: "简称") else { return nil }
    let rest = definition[mark.upperBound...].drop { $0 == "为" || $0 == "：" }
    guard let open = rest.first, "“\"「".contains(open) else { return nil }
    let short = rest.dropFirst().prefix { !"”\"」".contains($0) }
    return short.isEmpty || short.count > maximumSynonymLength ? nil : String(short)
  }
}
