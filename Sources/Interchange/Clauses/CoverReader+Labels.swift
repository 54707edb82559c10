import Schema

/// Reads labels and days on the cover.
extension CoverReader {
  /// Stores the value of a label. False if there is a value already, or if the value is not plausible.
  mutating func read(_ label: CoverLabel, _ value: String, _ line: Int, _ block: Int) -> Bool {
    switch label {
    case .number:
      guard number == nil else { return false }
      let (code, after) = CoverLabel.numberAndVersion(value)
      number = code
      version = version ?? after
    case .occupation:
      guard occupation == nil else { return occupation?.code == value }
      occupation = (value, line, block)
      return true
    case .title:
      // 花艺制作专项职业能力考核规范 contains the name of the ability.
      guard setTitle(value) || title?.contains(PrintedText.withoutInnerSpaces(value)) == true else { return false }
    case .issuer:
      guard issuer == nil else { return false }
      issuer = PrintedText.withoutInnerSpaces(value)
    case .published: read((value, nil), line, block)
    case .effective: read((nil, value), line, block)
    case .version:
      guard version == nil else { return false }
      version = value
    case .status:
      guard status == nil, let known = CoverLabel.status(value) else { return false }
      status = known
    }
    reading.use(block)
    return true
  }

  /// Reads a table of labels and values. Values without a field are kept as comments.
  mutating func readLabels(_ rows: [TableRow], _ block: Int) -> Bool {
    let (known, rest) = CoverLabel.read(rows)
    guard !known.isEmpty else { return false }
    var left = rest
    for (label, value) in known where !read(label, PrintedText.unwrapped(value.text), value.line, block) { left.append([value]) }
    for cells in left where cells.contains(where: { UnreadCells.containsWords($0.text) }) {
      keep(cells.map { PrintedText.unwrapped($0.text) }.joined(separator: ": "), cells.first?.line ?? 1)
    }
    reading.use(block)
    return true
  }

  /// Keeps a text of the cover as a comment.
  mutating func keep(_ text: String, _ line: Int) {
    reading.report.add(
      .notUsed, line,
      Bilingual(
        zh: "封面上的这一行没有对应的字段，写在注释里：“\(PrintedText.excerpt(text, 60))”",
        en: "the format has no field for a line of the cover; it was kept as a comment: “\(PrintedText.excerpt(text, 60))”"))
    reading.report.keep(text, line)
  }

  /// Whether a text is like 职业领域：插花花艺师, above the table of a single ability.
  static func isOfAbility(_ text: String) -> Bool {
    let label = PrintedText.folded(text.prefix(clamping: 16).prefix { $0 != "：" && $0 != ":" })
    return ["职业领域", "所属职业", "职业", "所属职业领域", "对应职业", "职业工种", "职业名称"].contains(label) && text.contains { "：:".contains($0) }
  }

  /// The name before 制定 or 颁布: `中华人民共和国人力资源和社会保障部 制定`.
  static func maker(_ text: String) -> String? {
    guard let word = ["制定", "颁布"].first(where: text.hasSuffix) else { return nil }
    let name = PrintedText.withoutInnerSpaces(PrintedText.trimmed(text.dropLast(word.count)))
    let count = name.unicodeScalars.count(where: PrintedText.isHan)
    return (4...60).contains(count) && !name.contains(where: { "，。；：、".contains($0) }) ? name : nil
  }

  /// Uses the author of the standard as issuer and the code of the occupation as number, if the cover gives no other.
  mutating func fillMissingFacts() {
    if issuer == nil, let maker {
      issuer = maker.name
      reading.use(maker.block)
    }
    if number == nil, let occupation {
      number = occupation.code
      reading.use(occupation.block)
      reading.report.add(
        .assumed, occupation.line,
        Bilingual(
          zh: "没有标准编号，采用职业编码 \(occupation.code)", en: "the standard has no number; the code of the occupation was used: \(occupation.code)")
      )
    }
  }

  // MARK: Days

  /// Reads the issuer beside the days: `灯彩行业协会 2024-03-01 发布`.
  mutating func readIssuer(beside text: String) {
    guard issuer == nil else { return }
    let rest = CoverDays.rest(of: text)
    if rest.unicodeScalars.count(where: PrintedText.isHan) >= 4 { issuer = PrintedText.withoutInnerSpaces(rest) }
  }

  mutating func read(_ days: (published: String?, effective: String?), _ line: Int, _ block: Int) {
    if let day = days.published { published = published ?? normalised(day, line) }
    if let day = days.effective { effective = effective ?? normalised(day, line) }
    reading.use(block)
  }

  /// A day in the notation of the format. A month without a day is not a date; a draft may have placeholders for the numbers.
  private mutating func normalised(_ day: String, _ line: Int) -> String? {
    let normal = PrintedDay.normalised(day)
    let printed = PrintedText.trimmed(day)
    guard PrintedDay.isComplete(normal) || normal.contains("X") else {
      reading.report.add(
        .notUsed, line,
        Bilingual(
          zh: "“\(printed)”不是完整的日期，没有采用，写在注释里", en: "“\(printed)” is not a complete date; it was left out and kept as a comment"))
      reading.report.keep(printed, line)
      edition = edition ?? PrintedDay.year(of: normal)
      return nil
    }
    if normal != printed {
      reading.report.add(
        .repaired, line, Bilingual(zh: "日期“\(printed)”写作 \(normal)", en: "the date “\(printed)” was written as \(normal)"))
    }
    return normal
  }
}

extension CoverReader {
  /// The only text above the table of the first sheet, which may be the title.
  static func titleOfSheet(_ outline: Outline) -> (text: String, block: Int)? {
    guard let section = outline.sections.first(where: { !$0.members.isEmpty }), let heading = section.headingIndex,
      case .line(let line) = outline.blocks[heading], line.isSheet, let first = section.members.first,
      section.members.dropFirst().first?.table != nil
    else { return nil }
    let texts: [String]
    switch first.block {
    case .line(let line): texts = [line.text]
    case .unknownTable(let rows): texts = rows.flatMap(\.cells).filter { !$0.isEmpty }.map(\.text)
    case .table: return nil
    }
    guard texts.count == 1, let text = texts.first.map(PrintedText.unwrapped), (4...60).contains(text.count),
      !text.contains(where: { "：:。；;".contains($0) }), LevelNames.all(in: text).isEmpty, !RowText.isCaption(PrintedText.folded(text))
    else { return nil }
    return (text, first.index)
  }
}
