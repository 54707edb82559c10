import Schema

/// Lays a standard out as standards are printed: cover, references, terms, catalogue, and for every level its conditions and its table.
struct StandardPrinter {
  private let standard: PlainStandard
  private let words: PrintWords
  private var blocks: [PrintBlock] = []

  static func blocks(of standard: PlainStandard) -> [PrintBlock] {
    var printer = StandardPrinter(standard)
    printer.cover()
    printer.scope()
    printer.requirements()
    printer.weights()
    printer.annex()
    return printer.blocks
  }

  private init(_ standard: PlainStandard) {
    self.standard = standard
    words = PrintWords(standard)
  }

  private mutating func heading(_ depth: Int, _ number: String, _ title: String) {
    blocks.append(.heading(depth: depth, "\(number) \(title)"))
  }

  private mutating func cover() {
    if let number = standard.number { blocks.append(.paragraph(number)) }
    blocks.append(.title(standard.title ?? standard.id ?? ""))
    if let english = standard.titleEnglish { blocks.append(.paragraph(english)) }
    if let day = standard.published { blocks.append(.paragraph(words.published(day))) }
    if let day = standard.effective { blocks.append(.paragraph(words.effective(day))) }
    if let issuer = standard.issuer { blocks.append(.paragraph(words.issued(issuer))) }
  }

  // MARK: Scope

  private mutating func scope() {
    if !standard.references.isEmpty {
      heading(2, "2", words.references)
      for reference in standard.references { blocks.append(.paragraph(reference)) }
    }
    if !standard.terms.isEmpty {
      let chapter = chapter(standard.terms.first?.name.code, else: 3)
      heading(2, chapter, words.terms)
      for (index, term) in standard.terms.enumerated() { self.term(term, "\(chapter).\(index + 1)") }
    }
    if !standard.basicRequirements.isEmpty {
      let chapter = chapter(standard.basicRequirements.first?.code, else: 4)
      heading(2, chapter, words.basics)
      for (index, clause) in standard.basicRequirements.enumerated() {
        heading(3, clause.code?.string ?? "\(chapter).\(index + 1)", clause.title)
      }
    }
  }

  /// The chapter that clauses are numbered in.
  private func chapter(_ code: NumberCode?, else usual: Int) -> String { (code?.parts.first ?? nil).map(String.init) ?? String(usual) }

  private mutating func term(_ term: PlainTerm, _ number: String) {
    heading(3, term.name.code?.string ?? number, [term.name.title, term.english].compactMap { $0 }.joined(separator: " "))
    // A short form that the definition itself gives needs no line of its own.
    for synonym in term.also where term.definition?.contains("“\(synonym)”") != true { blocks.append(.paragraph(synonym)) }
    if let definition = term.definition { blocks.append(.paragraph(definition)) }
    if let source = term.source { blocks.append(.paragraph("[\(source)]")) }
  }

  // MARK: Requirements

  private mutating func requirements() {
    let chapter = "5"
    heading(2, chapter, words.requirements)
    var section = 0
    if !standard.catalogue.isEmpty {
      section += 1
      heading(3, "\(chapter).\(section)", words.catalogue)
      for (index, function) in standard.catalogue.enumerated() {
        heading(4, "\(chapter).\(section).\(index + 1)", function.title)
        blocks.append(.paragraph(words.contains(function.title)))
        blocks.append(.list(function.contents.map(words.catalogueEntry)))
      }
    }
    for (index, level) in standard.levels.enumerated() {
      section += 1
      self.level(level, "\(chapter).\(section)", table: index + 1)
    }
  }

  private mutating func level(_ level: PlainLevel, _ number: String, table: Int) {
    heading(3, number, words.levelTitle(level.displayName))
    var section = 0
    if !level.entry.isEmpty {
      section += 1
      heading(4, "\(number).\(section)", words.entry)
      blocks.append(.paragraph(words.oneOf))
      let names = Dictionary(standard.levels.map { ($0.id, $0.displayName) }) { first, _ in first }
      blocks.append(.list(level.entry.map { words.condition($0) { names[$0] ?? $0 } }))
    }
    if let hours = level.trainingHours {
      section += 1
      heading(4, "\(number).\(section)", words.trainingHours)
      blocks.append(.paragraph(words.hours(level.displayName, hours)))
    }
    heading(4, "\(number).\(section + 1)", words.requirements)
    blocks.append(.table(self.table(level, table)))
  }

  private func table(_ level: PlainLevel, _ number: Int) -> PrintTable {
    let columns = standard.usedColumns
    var table = PrintTable(
      caption: words.caption(number, level.displayName), head: [words.function, words.content] + columns.map { standard.name(of: $0) })
    for function in level.functions {
      for (index, content) in function.contents.enumerated() {
        let name = PrintTable.Cell([function.name.text], height: index == 0 ? function.contents.count : 0)
        table.rows.append(
          [name, PrintTable.Cell([content.name.text])] + columns.map { PrintTable.Cell(content[$0].map(\.name.text)) })
      }
    }
    return table
  }

  // MARK: The end

  private mutating func weights() {
    for (caption, weights) in [(words.theoryWeights, standard.theoryWeights), (words.skillWeights, standard.skillWeights)]
    where !weights.rows.isEmpty {
      let names = weights.rows.flatMap { $0.shares.map(\.name) }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      let levels = weights.rows.map { row in standard.level(withID: row.level)?.displayName ?? row.level }
      var table = PrintTable(caption: "", head: [words.weightItem] + levels.map { "\($0)（%）" })
      for name in names {
        let shares = weights.rows.map { row in row.shares.first { $0.name == name }?.percent.description ?? "—" }
        table.rows.append([PrintTable.Cell([name])] + shares.map { PrintTable.Cell([$0]) })
      }
      blocks.append(.heading(depth: 3, caption))
      blocks.append(.table(table))
    }
  }

  private mutating func annex() {
    guard standard.levels.contains(where: { !$0.positions.isEmpty }) else { return }
    blocks.append(.heading(depth: 2, words.annex))
    var table = PrintTable(caption: "", head: [words.level, words.positions])
    for level in standard.levels.reversed() where !level.positions.isEmpty {
      table.rows.append([PrintTable.Cell([level.displayName]), PrintTable.Cell([level.positions.joined(separator: "/")])])
    }
    blocks.append(.table(table))
  }
}
