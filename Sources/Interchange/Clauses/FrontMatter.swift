import Schema

/// Reads the cover: number, titles, issuer and days.
struct FrontMatter {
  private(set) var number: String?
  private(set) var title: String?
  /// The title is a heading that does not look like one of a standard: nothing else was found.
  private(set) var isTitleGuessed = false
  private(set) var titleEnglish: String?
  private(set) var issuer: String?
  private(set) var published: String?
  private(set) var effective: String?
  private(set) var isDraft = false
  /// As our own exports print them.
  private(set) var id: String?
  private(set) var version: String?
  private(set) var status: StandardStatus?
  /// Whether the cover is one of ours, whose first text is the title in any language.
  private let isOwn: Bool
  /// `（2024年版）`.
  private(set) var edition: String?
  private(set) var reading = ClauseReading()
  private static let shortestTitle = 4

  init(_ outline: Outline) {
    isOwn = outline.front.contains { section in
      section.lines.contains { PrintWords.edition(in: PrintedText.trimmed($0.line.text)) != nil }
    }
    for section in outline.front {
      if title == nil, section.headIndex != nil, isTitle(section.title), !Self.isFurniture(section.title) {
        title = PrintedText.withoutInnerSpaces(section.title)
        reading.use(section.headIndex)
      } else if let title, PrintedText.withoutInnerSpaces(section.title) == title {
        reading.use(section.headIndex)
      }
      for member in section.members { read(member) }
    }
    if number != nil || issuer != nil || published != nil { outline.front.forEach { reportUnused($0) } }
    if title == nil, let section = Self.firstHeading(outline) {
      title = PrintedText.unwrapped(section.title)
      isTitleGuessed = true
      reading.use(section.headIndex)
    }
  }

  /// Lines of the cover from which nothing could be read. A table or another heading ends the cover.
  private mutating func reportUnused(_ section: Section) {
    guard section.headIndex.map({ reading.used.contains($0) }) ?? true else { return }
    for member in section.members.prefix(while: { if case .line = $0.block { true } else { false } }) {
      guard case .line(let line) = member.block, !reading.used.contains(member.index), !line.isHeading,
        line.text.unicodeScalars.count(where: PrintedText.isHan) >= Self.shortestTitle,
        !Self.isFurniture(line.text) || line.text.contains("："),
        !Heading.isContentsEntry(line.text), PrintWords.track(in: line.text) == nil, !Self.isCaption(PrintedText.folded(line.text))
      else { continue }
      reading.report.add(
        .unused, line.line,
        Bilingual(
          zh: "封面上的这一行没有对应的字段：“\(PrintedText.excerpt(line.text, 60))”",
          en: "a line of the cover was not used: “\(PrintedText.excerpt(line.text, 60))”"))
    }
  }

  /// `# 烘焙师`: the first heading before any table, if it says nothing else.
  private static func firstHeading(_ outline: Outline) -> Section? {
    let before = outline.front.prefix { $0.headIndex == nil }
    guard !before.contains(where: { $0.members.contains { $0.table != nil } }), let section = outline.front.dropFirst(before.count).first,
      let index = section.headIndex, case .line(let line) = outline.blocks[index], line.isHeading, !line.isSheet
    else { return nil }
    let title = PrintedText.folded(section.title)
    guard LevelNames.all(in: section.title).isEmpty, !isFurniture(section.title), !isCaption(title), !Section.namesTable(title),
      !HeadingLevels(outline).names.values.contains(where: { $0.block == index })
    else { return nil }
    return section
  }

  private mutating func read(_ member: Section.Member) {
    switch member.block {
    case .line(let line): read(line.text, line.line, member.index)
    // Days side by side with a tab between them look like a table.
    case .unknownTable(let rows) where LevelFactsTable.reads(rows) || Self.isOfTerms(rows): break
    case .unknownTable(let rows): read(rows.flatMap(\.cells), member.index)
    case .table: break
    }
  }

  /// 术语 | 英文 | 定义 on a sheet is not the cover.
  private static func isOfTerms(_ rows: [TableRow]) -> Bool {
    let words: Set<String> = ["术语", "英文", "英文名称", "对应英文", "定义", "释义", "解释", "term", "terms", "english", "definition"]
    return rows.prefix(clamping: 3).contains { row in row.cells.count { words.contains(PrintedText.folded($0.text)) } >= 2 }
  }

  /// Unused cells are reported where other cells are about the cover.
  private mutating func read(_ cells: [TableCell], _ block: Int) {
    var others: [TableCell] = []
    for cell in cells where !cell.isEmpty {
      let before = facts
      read(cell.text, cell.line, block)
      if facts == before, UnreadCells.holdsWords(cell.text) { others.append(cell) }
    }
    guard reading.used.contains(block) else { return }
    for cell in others {
      reading.report.add(
        .lost, lines: cell.lines,
        Bilingual(
          zh: "表格中的这一格没有导入：“\(PrintedText.excerpt(cell.text, 60))”",
          en: "a cell of a table of unknown columns was left out: “\(PrintedText.excerpt(cell.text, 60))”"))
    }
  }

  private var facts: [String?] { [number, title, titleEnglish, issuer, published, effective, edition, isDraft ? "" : nil] }

  private mutating func read(_ text: String, _ line: Int, _ block: Int) {
    guard !Heading.isContentsEntry(text), PrintWords.track(in: text) == nil else { return }
    let folded = PrintedText.folded(text)
    if folded.contains("征求意见稿") || folded.contains("送审稿") || folded.contains("报批稿") || folded.contains("草案") {
      isDraft = true
      // A longer line says something else too.
      if folded.count <= 16 { reading.use(block) }
    }
    if edition == nil, folded.hasSuffix("年版)") || folded.hasSuffix("年版"), let year = PrintedDay.year(of: String(folded.drop { $0 == "(" }))
    {
      edition = year
      reading.use(block)
    } else if isOwn, let edition = PrintWords.edition(in: PrintedText.trimmed(text)) {
      (id, version, status) = (edition.id, edition.version, edition.status)
      reading.use(block)
    } else if number == nil, Self.isNumber(text) {
      number = text
      reading.use(block)
    } else if let days = Self.days(text), days.published != nil || days.effective != nil {
      take(days, line, block)
      takeIssuer(beside: text)
    } else if isOwn, issuer == nil, text.hasPrefix("Issued by ") {
      issuer = PrintedText.trimmed(text.dropFirst("Issued by ".count))
      reading.use(block)
    } else if issuer == nil, folded.hasSuffix("发布"), folded.count > 4 {
      issuer = PrintedText.withoutInnerSpaces(PrintedText.trimmed(text.dropLast(2)))
      reading.use(block)
    } else if let title {
      readBehind(title, text, block)
    } else if isTitle(text), !Self.isFurniture(text) {
      title = PrintedText.withoutInnerSpaces(text)
      reading.use(block)
    }
  }

  /// The English title, and the Chinese one again on the first page of the text.
  private mutating func readBehind(_ title: String, _ text: String, _ block: Int) {
    if PrintedText.withoutInnerSpaces(text) == title { return reading.use(block) }
    let isLatin = !text.unicodeScalars.contains(where: PrintedText.isHan) && text.contains(" ")
    let letters = text.unicodeScalars.count { $0.isASCII && $0.properties.isAlphabetic }
    guard titleEnglish == nil, isLatin, letters * 2 > text.unicodeScalars.count, letters > 8, !Self.isNumber(text) else { return }
    titleEnglish = text
    reading.use(block)
  }

  private func isTitle(_ text: String) -> Bool {
    let folded = PrintedText.folded(text)
    if isOwn, title == nil, !Self.isNumber(text), Self.days(text) == nil { return !folded.isEmpty && !Self.isCaption(folded) }
    guard folded.unicodeScalars.count(where: PrintedText.isHan) >= Self.shortestTitle, !Self.isCaption(folded), !TableText.isNote(text)
    else {
      return false
    }
    return folded.count <= 60 && folded.last.map { "。；，：:".contains($0) } == false && Heading.read(ManuscriptLine(text, line: 1)) == nil
  }

  /// `表1 初级…`: a caption, which may be the only text before a pasted table.
  private static func isCaption(_ folded: String) -> Bool {
    ["表", "图", "续表", "table"].contains { word in
      folded.hasPrefix(word) && folded.dropFirst(word.count).first.map { $0.isASCII && ($0.isNumber || $0.isLetter) } == true
    }
  }

  /// Texts that every cover has.
  private static func isFurniture(_ text: String) -> Bool {
    let folded = PrintedText.folded(text)
    let words = ["团体标准", "国家标准", "行业标准", "企业标准", "地方标准", "中华人民共和国", "国家职业标准", "国家职业技能标准", "目录", "目次", "前言"]
    return words.contains(folded) || folded.hasSuffix("发布") || folded.hasSuffix("实施") || folded.contains("编码")
  }

  /// `T/CCPITCSC XXX—2020`: capital letters, a slash, a number or its placeholder.
  private static func isNumber(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, (0x41...0x5A).contains(first.value), scalars.count <= 40, scalars.contains("/") else { return false }
    return !scalars.contains(where: PrintedText.isHan) && (text.contains("XX") || scalars.contains { (0x30...0x39).contains($0.value) })
  }

  // MARK: Days

  /// `灯彩行业协会 2024-03-01 发布`.
  private mutating func takeIssuer(beside text: String) {
    guard issuer == nil else { return }
    let words = ["发布日期", "实施日期", "发布", "实施", "日期", "：", ":"].reduce(text) { $0.replacing($1, with: " ") }
    let rest = PrintedText.trimmed(words.split { PrintedDay.isPart($0) || $0.isNumber || $0 == " " }.joined(separator: " "))
    if rest.unicodeScalars.count(where: PrintedText.isHan) >= 4 { issuer = PrintedText.withoutInnerSpaces(rest) }
  }

  private mutating func take(_ days: (published: String?, effective: String?), _ line: Int, _ block: Int) {
    if let day = days.published { published = published ?? normalised(day, line) }
    if let day = days.effective { effective = effective ?? normalised(day, line) }
    reading.use(block)
  }

  private mutating func normalised(_ day: String, _ line: Int) -> String {
    let normal = PrintedDay.normalised(day)
    if normal != PrintedText.trimmed(day) {
      reading.report.add(
        .repaired, line,
        Bilingual(zh: "日期“\(PrintedText.trimmed(day))”写作 \(normal)", en: "the date “\(PrintedText.trimmed(day))” was written as \(normal)"))
    }
    return normal
  }

  /// `2021-06-01 发布 2021-09-01 实施`, together or alone.
  private static func days(_ text: String) -> (published: String?, effective: String?)? {
    let published = day(before: ["发布"], in: text) ?? day(behind: "Published ", in: text)
    let effective = day(before: ["实施"], in: text) ?? day(behind: "Effective ", in: text)
    return published == nil && effective == nil ? nil : (published, effective)
  }

  private static func day(behind word: String, in text: String) -> String? {
    guard text.hasPrefix(word) else { return nil }
    let day = PrintedText.trimmed(text.dropFirst(word.count))
    return !day.isEmpty && day.allSatisfy { PrintedDay.isPart($0) } && day.contains(where: \.isNumber) ? day : nil
  }

  private static func day(before words: [String], in text: String) -> String? {
    for word in words {
      guard let range = text.firstRange(of: word) else { continue }
      let reversed = text[..<range.lowerBound].reversed().prefix { PrintedDay.isPart($0) }
      let day = String(reversed.reversed())
      if day.contains(where: \.isNumber) { return day }
    }
    return nil
  }
}
