import Schema
import Standards
import TextModel

/// Converts a document of a school or company to a training plan or job description: facts at the start, a table of modules or duties, and
/// free text.
public enum DraftImport {
  public struct Result: Sendable {
    /// The text of the file; nil if nothing was found in the input.
    public let text: String?
    public let report: ImportReport
  }

  public struct Options: Sendable {
    /// The id of the new file; nil for that of the document, or else one made from the kind, the standard and the level.
    public var id: String?
    /// `id@version`, or the path of a standard's file.
    public var standard: String?
    public var level: String?
    /// Which of several plans in the document, 1-based; nil for the first.
    public var part: Int?
    public var format: ManuscriptFormat?
    public var keys = Language.english

    public init() {}
  }

  /// `standards` are those that the document may be written against.
  public static func read(_ bytes: [UInt8], as kind: DocumentKind, standards: [StandardIndex], options: Options) -> Result {
    let kind = kind == .jobDescription ? Draft.Kind.job : .plan
    var manuscript = ManuscriptReader.read(
      bytes, as: options.format ?? (isMarkdown(bytes) ? .markdown : nil),
      headers: TableHeaderDetector(isHeader: { isHeader($0, kind) }, form: vocabulary(kind)))
    let long = LongTexts.shorten(in: &manuscript)
    var report = manuscript.report
    guard !report.hasOmissions || !manuscript.elements.isEmpty else { return Result(text: nil, report: report) }
    let exported = ExportedDocument(manuscript.elements)
    var texts = LostTexts(manuscript.elements, kind)
    // The title of an export is no part of a form.
    let top = exported.map { Array(manuscript.elements[...$0.index]) } ?? []
    if exported == nil { manuscript.elements = TitleLines.joined(manuscript.elements) }
    if kind == .job, exported == nil, let titled = UntitledDuties.titled(manuscript.elements) {
      manuscript.elements = titled.parts
      report.add(
        .assumed, titled.line,
        Bilingual(
          zh: "没有“岗位职责”这样的标题，从这一行起作为职责", en: "there is no heading of duties: the lines from here on were taken for them"))
    }
    manuscript.elements = top + divided(Array(manuscript.elements.dropFirst(top.count)), kind)
    let parts =
      exported.map { [DraftDocumentSplitter.Document(range: manuscript.elements.indices, title: $0.title, line: 1)] }
      ?? DraftDocumentSplitter.divide(manuscript.elements, kind)
    guard let chosen = (options.part ?? 1) > 0 ? parts.dropFirst(clamping: (options.part ?? 1) - 1).first : nil else {
      report.add(.leftOut, nil, DraftRemarks.noSuchPart(parts.count, kind))
      return Result(text: nil, report: report)
    }
    for remark in DraftRemarks.otherParts(parts, than: (options.part ?? 1) - 1, kind, isChosen: options.part != nil) { report.add(remark) }
    let mentions = StandardMention.texts(in: manuscript)
    if parts.count > 1 {
      manuscript.elements = chosen.elements(of: manuscript.elements)
      texts = LostTexts(manuscript.elements, kind)
    }
    // The document is read twice: first without a standard, since it names its standard, and then with the standard that was found.
    guard let parsed = readWithoutStandard(manuscript, kind, exported, options) else {
      report.add(.leftOut, nil, DraftRemarks.nothing(kind, in: manuscript))
      return Result(text: nil, report: report)
    }
    var guess = StandardGuess(standards)
    let written = parsed.standard.map { StandardGuess.identifier(in: $0) ?? $0 }
    let names = names(in: manuscript)
    var level = parsed.level
    level.numbered = names.numbered
    let found = guess.find(named: options.standard ?? written, level: level, texts: names.names, mentions: mentions)
    report.add(guess.report)
    let matcher = found.map { DraftMatcher(index: $0.index, level: $0.level, language: options.keys) }
    var reader = read(manuscript, kind, matcher, exported)
    reader.keep(pageHeaders: manuscript.pageHeaders)
    reader.report(pageFooters: manuscript.pageFooters)
    // Releases the input, which may be large.
    manuscript.elements = []
    complete(&reader, found, options)
    reader.draft.unplaced += long
    report.add(reader.facts.report)
    report.add(reader.references.report)
    report.add(reader.report)
    for remark in DraftRemarks.remarks(on: reader.draft, hasStandard: found != nil) { report.add(remark) }
    return Result(text: withNumbersOfTheFormat(file(of: &reader, texts, options, &report)), report: report)
  }

  /// The file of a draft. Texts of the input that would be in neither the file nor the report are added as comments, and reported.
  private static func file(of reader: inout DraftReader, _ texts: LostTexts, _ options: Options, _ report: inout ImportReport) -> String {
    let file = DraftWriter.write(reader.draft, keys: options.keys)
    let lost = texts.lost(from: file, report, recognized: reader.draft.recognized.union(reader.references.recognized))
    guard !lost.isEmpty else { return file }
    for (text, words) in lost {
      reader.draft.unplaced.append(text)
      report.add(.leftOut, text.line, DraftRemarks.lost(text.text, words))
    }
    return DraftWriter.write(reader.draft, keys: options.keys)
  }

  /// The elements with forms and lists of other layouts divided into tables and lines.
  private static func divided(_ elements: [Manuscript.Element], _ kind: Draft.Kind) -> [Manuscript.Element] {
    switch kind {
    case .job: JobList.divided(SideLabels.divided(JobColumns.divided(JobHeadings.named(elements))))
    case .plan: ModuleForms.divided(ModuleLines.divided(SideBlocks.divided(TransposedTable.turned(elements))))
    }
  }

  /// What the document says about its standard, read without one; nil if nothing was found. The draft is discarded, since it may be large.
  private static func readWithoutStandard(
    _ manuscript: Manuscript, _ kind: Draft.Kind, _ exported: ExportedDocument?, _ options: Options
  ) -> (standard: String?, level: LevelGuess.Wording)? {
    let reader = read(manuscript, kind, nil, exported)
    guard !reader.isEmpty else { return nil }
    let draft = reader.draft
    var wording = LevelGuess.Wording(written: options.level ?? draft.level, title: draft.title, others: draft.levelHints)
    if kind == .job { wording.position = draft.title }
    return (draft.standard, wording)
  }

  /// In bytes. A larger draft is not parsed again, since its tree needs many times that memory.
  private static let maximumSizeReadAgain = 2 << 20

  /// Replaces numbers such as 模块一 by those of the format: M1, and corrects others that `check` would report: `1.`, `1.1产品选择`.
  private static func withNumbersOfTheFormat(_ text: String) -> String {
    guard text.utf8.count <= maximumSizeReadAgain else { return text }
    let edits = Document.read(SourceText(text)).shapeProblems.flatMap { problem -> [TextEdit] in
      switch problem.fault {
      // What these mean is for the author to say.
      case .numberDefect(.letterForDigit, _), .numberDefect(.severalNumbers, _): []
      case .numberDefect: problem.repair
      default: []
      }
    }
    return edits.isEmpty ? text : String(decoding: TextEdit.apply(edits, to: Array(text.utf8)), as: UTF8.self)
  }

  static func isHeader(_ cells: [TableCell], _ kind: Draft.Kind) -> Bool {
    isTable(cells, kind)
      || cells.count >= 2 && cells.first.map { DraftWords.fact(PrintedText.unwrapped($0.text), kind) != nil } == true
  }

  private static func vocabulary(_ kind: Draft.Kind) -> FormVocabulary {
    FormVocabulary(
      isTable: { isTable($0, kind) }, isOfUnits: { isOfUnits($0) }, columns: { Set($0.compactMap(DraftWords.column)).count },
      isCounted: { name in
        !DraftWords.mayBeContents(name)
          && DraftWords.column(name).map { [.number, .hours, .theory, .practice, .weight].contains($0) } == true
      },
      isSum: { DraftWords.isTotal($0) || DraftWords.isSubtotal($0) }, isLabel: { DraftWords.fact($0, kind) != nil },
      hasMark: { DraftWords.withoutBullet($0) != $0 })
  }

  private static func isTable(_ cells: [TableCell], _ kind: Draft.Kind) -> Bool {
    DraftTableHeader.read([TableRow(cells: cells, line: 1)], kind) != nil
  }

  private static func isOfUnits(_ cells: [TableCell]) -> Bool {
    let columns = Set(cells.compactMap { DraftWords.column(PrintedText.unwrapped($0.text)) })
    return columns.contains(.unit) && columns.isDisjoint(with: [.module, .covers])
  }

  /// Whether the input is Markdown. Headings are enough, since a job description may have no table.
  private static func isMarkdown(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.prefix(clamping: 65_536), as: UTF8.self)
    let isMarked = text.hasPrefix("# ") || text.contains("\n# ") || text.contains("\n## ")
    return isMarked && !text.contains("<table") && !text.contains("<html")
  }

  private static func read(
    _ manuscript: Manuscript, _ kind: Draft.Kind, _ matcher: DraftMatcher?, _ exported: ExportedDocument?
  ) -> DraftReader {
    var reader = DraftReader(kind, references: DraftReferences(matcher: matcher))
    reader.exported = exported
    reader.read(manuscript.elements)
    return reader
  }

  private static let maximumNameLength = 600

  /// The cells and lines that may be names, without their numbers, and those with numbers as they are.
  private static func names(in manuscript: Manuscript) -> (names: [String], numbered: [String]) {
    var texts: [String] = []
    for part in manuscript.elements.prefix(20_000) {
      switch part {
      case .text(let line): texts.append(line.text)
      case .row(let row): texts += row.cells.flatMap { DraftLines.entries(of: $0.text) }
      case .tableEnd: continue
      }
    }
    // Longer texts are not names; skipping them avoids a second copy of a large file.
    func mayBeName(_ text: String) -> Bool { text.utf8.count <= maximumNameLength }
    var names: [String] = []
    var numbered: [String] = []
    for text in texts {
      for piece in ([text] + text.split { "、，,；;（）()".contains($0) }.map(String.init)).filter(mayBeName) {
        var cleaned = DraftMatcher.cleaned(piece)
        if cleaned.hasPrefix("对应") { cleaned = String(cleaned.dropFirst(2)) }
        let scan = NumberScan.scan(Text(cleaned), allowsLetters: true, allowsBareDigits: true)
        let name = Text(cleaned).slice(scan.titleStart, cleaned.utf8.count).string
        if scan.titleStart > 0, !name.isEmpty, piece.contains(".") { numbered.append(cleaned) }
        names.append(name)
      }
    }
    return (names, numbered)
  }

  /// Adds what the document does not contain, and writes names as in the standard.
  private static func complete(_ reader: inout DraftReader, _ found: StandardGuess.Found?, _ options: Options) {
    // The file may have other names for them, or those that the user gave.
    let draft = reader.draft
    for name in [draft.id, draft.standard, draft.level, draft.fromLevel, draft.track] { reader.draft.recognize(name) }
    if let found {
      if let named = reader.draft.track, let id = found.index.track(spelled: Text(named)) {
        let name = found.index.track(withID: id)?.name?.value
        reader.draft.track = (options.keys == .chinese ? name ?? id : id).string
      }
      reader.guessTrack(reader.draft.trackHints + found.mentions, found.index, level: found.level, options.keys)
      let written = reader.draft.standard.map(StandardGuess.bare)
      let level = found.index.levels.indices.contains(found.level) ? found.index.levels[found.level] : nil
      let stays = found.isOtherEdition ? options.standard ?? written.map { StandardGuess.identifier(in: $0) ?? $0 } : nil
      reader.draft.standard = stays ?? "\(found.index.id)@\(found.index.version)"
      if let written, let title = found.index.standard.title?.value.string, PrintedText.folded(written) != PrintedText.folded(title),
        written != reader.draft.standard, !StandardGuess.isIdentifierWithLevel(written)
      {
        reader.draft.extras.insert(Draft.Extra(name: options.keys == .chinese ? "依据标准" : "standard", values: [written]), at: 0)
      }
      if found.isOtherLevel {
        reader.draft.level = options.level ?? reader.draft.level
      } else if let level {
        reader.draft.level = options.keys == .chinese ? level.name.string : level.id.string
      }
      if let from = reader.draft.fromLevel, let known = LevelNames.find(in: from),
        let index = found.index.level(spelled: Text(from)) ?? found.index.level(spelled: Text(known.id))
      {
        reader.draft.fromLevel = options.keys == .chinese ? found.index.levels[index].name.string : found.index.levels[index].id.string
      }
    } else {
      reader.draft.standard = options.standard ?? reader.draft.standard
      reader.draft.level = options.level ?? reader.draft.level
    }
    if reader.draft.kind == .plan { reader.useNamesAsReferences() }
    reader.draft.id =
      options.id ?? reader.draft.id
      ?? ([reader.draft.kind == .plan ? "plan" : "job"]
      + (found.map { [$0.index.id.string, $0.index.levels.indices.contains($0.level) ? $0.index.levels[$0.level].id.string : ""] } ?? []))
      .filter { !$0.isEmpty }.joined(separator: "-")
  }
}
