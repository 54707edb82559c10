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

  /// Reads the document in `bytes`, of any format that `ManuscriptReader` recognizes. `standards` are those that it may be written against.
  /// What was not used or is doubtful is in the report, and so is the reason if there is no text.
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
    divideForms(in: &manuscript, kind, exported, &report)
    let parts =
      exported.map { [DraftDocumentSplitter.Document(range: manuscript.elements.indices, title: $0.title, line: 1)] }
      ?? DraftDocumentSplitter.divide(manuscript.elements, kind)
    guard let chosen = chosenPart(of: parts, kind, options, &report) else { return Result(text: nil, report: report) }
    // The other parts may name the standard too.
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
    let found = findStandard(in: standards, parsed, manuscript, mentions, options, &report)
    let matcher = found.map { DraftMatcher(index: $0.index, level: $0.level, language: options.keys) }
    var reader = read(manuscript, kind, matcher, exported)
    reader.keep(pageHeaders: manuscript.pageHeaders)
    reader.report(pageFooters: manuscript.pageFooters)
    // Releases the input, which may be large.
    manuscript.elements = []
    DraftCompletion(found, options).complete(&reader)
    reader.draft.unplaced += long
    report.add(reader.facts.report)
    report.add(reader.references.report)
    report.add(reader.report)
    for remark in DraftRemarks.remarks(on: reader.draft, hasStandard: found != nil) { report.add(remark) }
    return Result(text: withNumbersOfTheFormat(file(of: &reader, texts, options, &report)), report: report)
  }

  /// Divides forms and lists of other layouts into tables and lines. The title of an export is not part of a form.
  private static func divideForms(
    in manuscript: inout Manuscript, _ kind: Draft.Kind, _ exported: ExportedDocument?, _ report: inout ImportReport
  ) {
    let title = exported.map { Array(manuscript.elements[...$0.index]) } ?? []
    if exported == nil { manuscript.elements = TitleLines.joined(manuscript.elements) }
    if kind == .job, exported == nil, let titled = UntitledDuties.titled(manuscript.elements) {
      manuscript.elements = titled.parts
      report.add(
        .assumed, titled.line,
        Bilingual(
          zh: "没有“岗位职责”这样的标题，从这一行起作为职责", en: "there is no heading of duties: the lines from here on were taken for them"))
    }
    let rest = Array(manuscript.elements.dropFirst(title.count))
    let divided =
      switch kind {
      case .job: JobList.divided(SideLabels.divided(JobColumns.divided(JobHeadings.named(rest))))
      case .plan: ModuleForms.divided(ModuleLines.divided(SideBlocks.divided(TransposedTable.turned(rest))))
      }
    manuscript.elements = title + divided
  }

  /// The part that the user chose, or the first one. The other parts are reported; nil if there is no such part, which is reported too.
  private static func chosenPart(
    of parts: [DraftDocumentSplitter.Document], _ kind: Draft.Kind, _ options: Options, _ report: inout ImportReport
  ) -> DraftDocumentSplitter.Document? {
    let number = options.part ?? 1
    guard number > 0, let chosen = parts.dropFirst(clamping: number - 1).first else {
      report.add(.leftOut, nil, DraftRemarks.noSuchPart(parts.count, kind))
      return nil
    }
    for remark in DraftRemarks.otherParts(parts, than: number - 1, kind, isChosen: options.part != nil) { report.add(remark) }
    return chosen
  }

  /// The standard that the user or the document names, or else the one that fits the names in the document best. Doubts are reported.
  private static func findStandard(
    in standards: [StandardIndex], _ parsed: (standard: String?, level: LevelGuess.Wording), _ manuscript: Manuscript, _ mentions: [String],
    _ options: Options, _ report: inout ImportReport
  ) -> StandardGuess.Found? {
    var guess = StandardGuess(standards)
    let written = parsed.standard.map { StandardGuess.identifier(in: $0) ?? $0 }
    let names = names(in: manuscript)
    var level = parsed.level
    level.numbered = names.numbered
    let found = guess.find(named: options.standard ?? written, level: level, texts: names.names, mentions: mentions)
    report.add(guess.report)
    return found
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
}
