import Schema

/// Reads the cover: number, titles, issuer and days.
struct CoverReader {
  var number: String?
  private(set) var title: String?
  /// Whether the title is a heading that does not look like the title of a standard, since no other was found.
  private(set) var isTitleGuessed = false
  private(set) var titleEnglish: String?
  var issuer: String?
  var published: String?
  var effective: String?
  private(set) var isDraft = false
  /// The id and profile as this tool's exports print them.
  private(set) var id: String?
  private(set) var profile: StandardProfile?
  var version: String?
  var status: StandardStatus?
  /// Whether the cover was written by this tool, whose first text is the title, in any language.
  private let isOwn: Bool
  /// The edition, as in `（2024年版）`.
  var edition: String?
  /// The author of the standard and the code of the occupation, used if no issuer and number are found.
  var maker: (name: String, block: Int)?
  var occupation: (code: String, line: Int, block: Int)?
  var reading = ClauseReading()
  private static let minimumTitleLength = 4

  init(_ outline: Outline) {
    isOwn = outline.front.contains { section in
      section.lines.contains { ExportWords.edition(in: PrintedText.trimmed($0.line.text)) != nil }
    }
    readTitle(outline)
    for section in outline.front {
      if title == nil, section.headingIndex != nil, isTitle(section.title), !Self.isBoilerplate(section.title) {
        title = PrintedText.withoutInnerSpaces(section.title)
        reading.use(section.headingIndex)
      } else if let title, PrintedText.withoutInnerSpaces(section.title) == title {
        reading.use(section.headingIndex)
      }
      for member in section.members { read(member) }
    }
    fillMissingFacts()
    if number != nil || issuer != nil || published != nil { outline.front.forEach { reportUnused($0) } }
    if title == nil, let section = Self.firstHeading(outline) {
      title = PrintedText.unwrapped(section.title)
      isTitleGuessed = true
      reading.use(section.headingIndex)
    } else if title == nil, let first = Self.titleOfSheet(outline) {
      title = first.text
      isTitleGuessed = true
      reading.use(first.block)
    }
  }

  /// Reports lines of the cover from which nothing was read. A table or another heading ends the cover.
  private mutating func reportUnused(_ section: Section) {
    guard section.headingIndex.map({ reading.used.contains($0) }) ?? true else { return }
    for member in section.members.prefix(while: { if case .line = $0.block { true } else { false } }) {
      guard case .line(let line) = member.block, !reading.used.contains(member.index), !line.isHeading,
        line.text.unicodeScalars.count(where: PrintedText.isHan) >= Self.minimumTitleLength,
        !Self.isBoilerplate(line.text) || line.text.contains("："),
        !Heading.isContentsEntry(line.text), ExportWords.track(in: line.text) == nil, !RowText.isCaption(PrintedText.folded(line.text))
      else { continue }
      // A paragraph of HTML may have several lines.
      reading.report.add(
        .notUsed, lines: line.line...max(line.line, line.lastLine),
        Bilingual(
          zh: "封面上的这一行没有对应的字段：“\(PrintedText.excerpt(line.text, 60))”",
          en: "a line of the cover was not used: “\(PrintedText.excerpt(line.text, 60))”"))
      reading.use(member.index)
    }
  }

  /// The first heading before any table: `# 烘焙师`.
  private static func firstHeading(_ outline: Outline) -> Section? {
    let before = outline.front.prefix { $0.headingIndex == nil }
    guard !before.contains(where: { $0.members.contains { $0.table != nil } }), let section = outline.front.dropFirst(before.count).first,
      let index = section.headingIndex, case .line(let line) = outline.blocks[index], line.isHeading, !line.isSheet
    else { return nil }
    let title = PrintedText.folded(section.title)
    guard LevelNames.all(in: section.title).isEmpty, !isBoilerplate(section.title), !RowText.isCaption(title), !Section.namesTable(title),
      !HeadingLevels(outline).names.values.contains(where: { $0.block == index })
    else { return nil }
    return section
  }

  private mutating func read(_ member: Section.Member) {
    switch member.block {
    case .line(let line): read(line.text, line.line, member.index)
    // Days with a tab between them look like a table.
    case .unknownTable(let rows) where LevelFactsTable.reads(rows) || Self.isOfTerms(rows): break
    case .unknownTable(let rows):
      if !readLabels(rows, member.index) { read(rows.flatMap(\.cells), member.index) }
    case .table: break
    }
  }

  /// Whether a sheet is a list of terms (术语 | 英文 | 定义), and not the cover.
  private static func isOfTerms(_ rows: [TableRow]) -> Bool {
    let words: Set<String> = ["术语", "英文", "英文名称", "对应英文", "定义", "释义", "解释", "term", "terms", "english", "definition"]
    return rows.prefix(clamping: 3).contains { row in row.cells.count { words.contains(PrintedText.folded($0.text)) } >= 2 }
  }

  /// Reports unused cells if other cells are about the cover.
  private mutating func read(_ cells: [TableCell], _ block: Int) {
    var others: [TableCell] = []
    for cell in cells where !cell.isEmpty {
      let before = facts
      read(cell.text, cell.line, block)
      if facts == before, UnreadCells.containsWords(cell.text) { others.append(cell) }
    }
    guard reading.used.contains(block) else { return }
    for cell in others {
      if Self.isOfAbility(cell.text) {
        keep(PrintedText.unwrapped(cell.text), cell.line)
        continue
      }
      // 一、定义 in the row of a sheet is a heading.
      let isHeading = ChineseOrdinal.read(cell.text) != nil || Self.isBoilerplate(cell.text)
      reading.report.add(
        isHeading ? .notUsed : .leftOut, lines: cell.lines,
        Bilingual(
          zh: "表格中的这一格没有导入：“\(PrintedText.excerpt(cell.text, 60))”",
          en: "a cell of a table of unknown columns was left out: “\(PrintedText.excerpt(cell.text, 60))”"))
    }
  }

  /// Everything that was read so far, to see whether a cell added something. A fact that is not in the list is reported as left out.
  private var facts: [String?] {
    [
      number, title, titleEnglish, issuer, published, effective, edition, version, status?.name.english, profile?.name.english, maker?.name,
      occupation?.code,
      isDraft ? "" : nil,
    ]
  }

  private mutating func read(_ text: String, _ line: Int, _ block: Int) {
    guard !Heading.isContentsEntry(text), ExportWords.track(in: text) == nil else { return }
    if let (label, value) = CoverLabel.read(text), read(label, value, line, block) { return }
    let folded = PrintedText.folded(text)
    if folded.contains("征求意见稿") || folded.contains("送审稿") || folded.contains("报批稿") || folded.contains("草案") {
      isDraft = true
      // A longer line contains other text too.
      if folded.count <= 16 { reading.use(block) }
    }
    if edition == nil, let found = PrintedEdition.read(folded) {
      edition = found.year
      version = version ?? found.version
      reading.use(block)
    } else if isOwn, let edition = ExportWords.edition(in: PrintedText.trimmed(text)) {
      (id, version, status, profile) = (edition.id, edition.version, edition.status, edition.profile)
      reading.use(block)
    } else if number == nil, PrintedNumber.isPlain(text) {
      number = text
      reading.use(block)
    } else if let days = CoverDays.read(text), days.published != nil || days.effective != nil {
      read(days, line, block)
      readIssuer(beside: text)
    } else if issuer == nil, text.hasPrefix("Issued by "), isOwn || text.utf8.count <= 120 && !text.hasSuffix(".") {
      issuer = PrintedText.trimmed(text.dropFirst("Issued by ".count))
      reading.use(block)
    } else if issuer == nil, folded.hasSuffix("发布"), folded.count > 4 {
      issuer = PrintedText.withoutInnerSpaces(PrintedText.trimmed(text.dropLast(2)))
      reading.use(block)
    } else if maker == nil, let name = Self.maker(text) {
      maker = (name, block)
    } else if let title {
      readAfter(title, text, block)
    } else if isTitle(text), !Self.isBoilerplate(text) {
      title = PrintedText.withoutInnerSpaces(text)
      reading.use(block)
    }
  }

  /// Reads the line that a word processor has marked as the title.
  private mutating func readTitle(_ outline: Outline) {
    for section in outline.front {
      for (block, line) in section.lines where line.isTitle && !Self.isBoilerplate(line.text) && UnreadCells.containsWords(line.text) {
        // A title may contain a line break.
        if title != nil, !line.isAdjacent { return }
        title = PrintedText.withoutInnerSpaces(PrintedText.joined(title ?? "", line.text))
        reading.use(block)
      }
      if title != nil { return }
    }
  }

  /// Stores a title that the cover labels as such; false if there is another one.
  mutating func setTitle(_ text: String) -> Bool {
    title = title ?? PrintedText.withoutInnerSpaces(text)
    return title == PrintedText.withoutInnerSpaces(text)
  }

  private static let englishEnds: Set<String> = ["standard", "standards", "framework", "frameworks", "specification", "specifications"]

  /// Whether a text is like `Bakery Operative Occupational Standard`: a few words, the last of which is the kind of document.
  private static func isEnglishTitle(_ text: String) -> Bool {
    guard text.utf8.count <= 120, !text.unicodeScalars.contains(where: PrintedText.isHan) else { return false }
    let words = text.split(separator: " ")
    return (2...14).contains(words.count) && words.last.map { englishEnds.contains($0.lowercased()) } ?? false
      && words.first?.first?.isUppercase ?? false
  }

  /// Reads the English title, and the repetition of the Chinese one on the first page of the text.
  private mutating func readAfter(_ title: String, _ text: String, _ block: Int) {
    if PrintedText.withoutInnerSpaces(text) == title { return reading.use(block) }
    // A title in English is not followed by a translation.
    guard isOwn || title.unicodeScalars.contains(where: PrintedText.isHan) else { return }
    let isLatin = !text.unicodeScalars.contains(where: PrintedText.isHan) && text.contains(" ")
    let letters = text.unicodeScalars.count { $0.isASCII && $0.properties.isAlphabetic }
    guard titleEnglish == nil, isLatin, letters * 2 > text.unicodeScalars.count, letters > 8, !PrintedNumber.isPlain(text) else { return }
    titleEnglish = text
    reading.use(block)
  }

  func isTitle(_ text: String) -> Bool {
    let folded = PrintedText.folded(text)
    if isOwn, title == nil, !PrintedNumber.isPlain(text), CoverDays.read(text) == nil {
      return !folded.isEmpty && !RowText.isCaption(folded)
    }
    if Self.isEnglishTitle(text) { return true }
    guard folded.unicodeScalars.count(where: PrintedText.isHan) >= Self.minimumTitleLength, !RowText.isCaption(folded),
      !TableText.isNote(text)
    else {
      return false
    }
    return folded.count <= 60 && folded.last.map { "。；，：:".contains($0) } == false && ChineseOrdinal.read(text) == nil
      && Heading.read(ManuscriptLine(text, line: 1)) == nil
  }

  /// Whether a text is one that every cover has.
  static func isBoilerplate(_ text: String) -> Bool {
    let folded = PrintedText.folded(text)
    let words =
      ["团体标准", "国家标准", "行业标准", "企业标准", "地方标准", "中华人民共和国", "国家职业标准", "国家职业技能标准", "目录", "目次", "前言"]
      + ["专项职业能力考核规范", "专项职业能力考核标准", "专项职业能力规范", "专项能力考核规范", "专项能力考核标准"]
    return words.contains(folded) || folded.hasSuffix("发布") || folded.hasSuffix("实施") || folded.contains("编码")
  }
}
