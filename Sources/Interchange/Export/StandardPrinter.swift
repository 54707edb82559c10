import Schema

/// Prints a standard: cover, references, terms, catalogue, and for every level its conditions and its table.
struct StandardPrinter {
  let standard: Standard
  let levels: [Level]
  let catalogueFunctions: [CatalogueFunction]
  let words: ExportWords
  var blocks: [OutputBlock] = []
  /// The names of levels and tracks by id; of a repeated id, the first.
  let levelNames: [String: String]
  let trackNames: [String: String]
  let columns: [Column]
  /// The number of tables of requirements so far.
  var tables = 0
  private var takenChapters: Set<Int> = []

  static func blocks(of standard: Standard) -> [OutputBlock] {
    var printer = StandardPrinter(standard)
    printer.cover()
    printer.chapters()
    printer.annex()
    return printer.blocks
  }

  private init(_ standard: Standard) {
    self.standard = standard
    levels = standard.levels.values()
    catalogueFunctions = standard.functions.values()
    words = ExportWords(standard)
    levelNames = Dictionary(levels.map { ($0.id, $0.displayName) }) { first, _ in first }
    trackNames = Dictionary(standard.tracks.values().map { ($0.id, $0.name.string ?? $0.id) }) { first, _ in first }
    columns = standard.usedColumns
  }

  mutating func heading(_ depth: Int, _ number: String, _ title: String) {
    blocks.append(.heading(depth: depth, "\(number) \(title)"))
  }

  private mutating func cover() {
    if let number = standard.number.string { blocks.append(.paragraph(words.number(number))) }
    blocks.append(.title(standard.title.string ?? standard.id.string ?? ""))
    if let english = standard.titleEnglish.string { blocks.append(.paragraph(english)) }
    if let day = standard.published.string { blocks.append(.paragraph(words.published(day))) }
    if let day = standard.effective.string { blocks.append(.paragraph(words.effective(day))) }
    if let issuer = standard.issuer.string { blocks.append(.paragraph(words.issued(issuer))) }
    if let id = standard.id.string, let version = standard.version.string {
      blocks.append(.paragraph(words.edition(id, version, standard.status?.value, standard.profile?.value)))
    }
    for track in standard.tracks.values() {
      let levels = track.levels.strings.map { levelNames[$0] ?? $0 }
      blocks.append(.paragraph(words.track(track.name.string ?? track.id, id: track.id, levels: levels)))
    }
  }

  // MARK: Chapters

  /// Prints the chapters in the order of their numbers: group standards have the terms first, others last.
  private mutating func chapters() {
    let terms = standard.terms.values().first.map { chapter($0.name.code, else: 3) }
    let basics = standard.basicRequirements.values().first.map { chapter($0.code, else: 4) }
    let references = standard.references.strings.isEmpty ? nil : freeChapter(from: 2)
    let requirements = freeChapter(from: standard.profile?.value == .nationalOccupational ? 3 : 5)
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

  /// The number of the chapter of these clauses.
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
    for reference in standard.references.strings { blocks.append(.paragraph(reference)) }
  }

  private mutating func terms(_ chapter: String) {
    heading(2, chapter, words.terms)
    for (index, term) in standard.terms.values().enumerated() { self.term(term, "\(chapter).\(index + 1)") }
  }

  private mutating func basicRequirements(_ chapter: String) {
    heading(2, chapter, words.basics)
    for (index, clause) in standard.basicRequirements.values().enumerated() {
      heading(3, clause.code?.string ?? "\(chapter).\(index + 1)", clause.plainTitle)
    }
  }

  private mutating func term(_ term: Term, _ number: String) {
    heading(3, term.name.code?.string ?? number, [term.name.plainTitle, term.english.string].compactMap { $0 }.joined(separator: " "))
    // A short form that is in the definition needs no line of its own.
    for synonym in term.also.strings where term.definition.string?.contains("“\(synonym)”") != true { blocks.append(.paragraph(synonym)) }
    if let definition = term.definition.string { blocks.append(.paragraph(definition)) }
    if let source = term.source.string { blocks.append(.paragraph("[\(source)]")) }
  }

  private mutating func annex() {
    guard levels.contains(where: { !$0.positions.strings.isEmpty }) else { return }
    blocks.append(.heading(depth: 2, words.annex))
    var table = OutputTable(caption: "", header: [words.level, words.positions])
    for level in levels.reversed() where !level.positions.strings.isEmpty {
      table.rows.append([OutputTable.Cell([level.displayName]), OutputTable.Cell([level.positions.strings.joined(separator: "/")])])
    }
    blocks.append(.table(table))
  }
}
