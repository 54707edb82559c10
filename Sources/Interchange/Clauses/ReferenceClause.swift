import Schema

/// Reads the clause of normative references: the number and title of a standard on each line.
struct ReferenceClause {
  private(set) var references: [String] = []
  private(set) var reading = ClauseReading()

  init(_ outline: Outline) {
    for index in outline.sections(titled: ["规范性引用文件", "引用文件", "normativereferences"]) {
      let section = outline.sections[index]
      for (block, line) in section.lines { add(ListMark.strip(line.text) ?? line.text, line, block) }
      if !references.isEmpty || section.lines.isEmpty { reading.use(section.headingIndex) }
    }
  }

  private mutating func add(_ text: String, _ line: ManuscriptLine, _ block: Int) {
    if Self.beginsWithNumber(text) {
      references.append(text)
      reading.use(block)
    } else if line.isAdjacent, let last = references.last {
      references[references.count - 1] = PrintedText.joined(last, text)
      reading.use(block)
      reading.report.add(
        .repaired, line.line, Bilingual(zh: "引用文件的名称换了行，已接上", en: "the title of a reference that ran over two lines was joined"))
    } else if text.contains("没有规范性引用文件") {
      reading.use(block)
    }
  }

  /// Whether a text begins with the number of a standard, `GB/T 37146-2018 …`, `T/CCPITCSC 009—2017 …`: capital letters, possibly with a
  /// slash, then a number.
  static func beginsWithNumber(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let letters = scalars.prefix { (0x41...0x5A).contains($0.value) || $0 == "/" || $0 == " " }
    guard let first = letters.first, first != " ", first != "/", letters.count <= 24 else { return false }
    let rest = scalars.dropFirst(letters.count)
    return rest.first.map { (0x30...0x39).contains($0.value) || $0 == "X" } ?? false
  }
}
