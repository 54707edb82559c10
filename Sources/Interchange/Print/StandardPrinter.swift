import Schema

/// The layout of a printed standard: cover, references, terms, catalogue, and for every level its conditions and its table.
struct StandardPrinter {
  let standard: PlainStandard
  let words: PrintWords
  var blocks: [PrintBlock] = []
  /// What levels and tracks are called, by their ids: the first of each.
  let levelNames: [String: String]
  let trackNames: [String: String]
  let columns: [Column]
  private var takenChapters: Set<Int> = []

  static func blocks(of standard: PlainStandard) -> [PrintBlock] {
    var printer = StandardPrinter(standard)
    printer.cover()
    printer.chapters()
    printer.annex()
    return printer.blocks
  }

  private init(_ standard: PlainStandard) {
    self.standard = standard
    words = PrintWords(standard)
    levelNames = Dictionary(standard.levels.map { ($0.id, $0.displayName) }) { first, _ in first }
    trackNames = Dictionary(standard.tracks.map { ($0.id, $0.name ?? $0.id) }) { first, _ in first }
    columns = standard.usedColumns
  }

  mutating func heading(_ depth: Int, _ number: String, _ title: String) {
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

  // MARK: Chapters

  /// Chapters are in the order of their numbers: group standards have the terms first, others last.
  private mutating func chapters() {
    let terms = standard.terms.isEmpty ? nil : chapter(standard.terms.first?.name.code, else: 3)
    let basics = standard.basicRequirements.isEmpty ? nil : chapter(standard.basicRequirements.first?.code, else: 4)
    let references = standard.references.isEmpty ? nil : freeChapter(from: 2)
    let requirements = freeChapter(from: standard.profile == .nationalOccupational ? 3 : 5)
    for number in takenChapters.sorted() {
      switch number {
      case references: self.references(String(number))
      case terms: self.terms(String(number))
      case basics: basicRequirements(String(number))
      case requirements: self.requirements(String(number))
      default: break
      }
    }
  }

  /// The chapter that clauses are numbered in.
  private mutating func chapter(_ code: NumberCode?, else usual: Int) -> Int {
    if let own = code?.parts.first ?? nil, takenChapters.insert(own).inserted { return own }
    return freeChapter(from: usual)
  }

  private mutating func freeChapter(from usual: Int) -> Int {
    var number = usual
    while !takenChapters.insert(number).inserted { number += 1 }
    return number
  }

  private mutating func references(_ chapter: String) {
    heading(2, chapter, words.references)
    for reference in standard.references { blocks.append(.paragraph(reference)) }
  }

  private mutating func terms(_ chapter: String) {
    heading(2, chapter, words.terms)
    for (index, term) in standard.terms.enumerated() { self.term(term, "\(chapter).\(index + 1)") }
  }

  private mutating func basicRequirements(_ chapter: String) {
    heading(2, chapter, words.basics)
    for (index, clause) in standard.basicRequirements.enumerated() {
      heading(3, clause.code?.string ?? "\(chapter).\(index + 1)", clause.title)
    }
  }

  private mutating func term(_ term: PlainTerm, _ number: String) {
    heading(3, term.name.code?.string ?? number, [term.name.title, term.english].compactMap { $0 }.joined(separator: " "))
    // A short form that the definition itself gives needs no line of its own.
    for synonym in term.also where term.definition?.contains("“\(synonym)”") != true { blocks.append(.paragraph(synonym)) }
    if let definition = term.definition { blocks.append(.paragraph(definition)) }
    if let source = term.source { blocks.append(.paragraph("[\(source)]")) }
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
