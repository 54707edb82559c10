import Schema
import YAML

extension StandardCSVReader {
  mutating func level(_ row: CSVRow) {
    guard let field = Level.shape.description.field(forKey: row[.field])?.key.english else { return loseField(row) }
    let index = levelIndex(row[.level].isEmpty ? row[.text] : row[.level])
    switch field {
    case "name": standard.levels[index].name = row[.text]
    case "positions": standard.levels[index].positions.append(row[.text])
    case "training-hours":
      guard let hours = Quantity(Text(row[.text])) else { return loseNumber(row) }
      standard.levels[index].trainingHours = hours
    case "entry":
      guard let entry = EntryText.read(row[.text]) else {
        return lose(row, Bilingual(zh: "看不懂的申报条件", en: "an entry condition that makes no sense"))
      }
      standard.levels[index].entry.append(entry)
    default: break
    }
  }

  private mutating func loseNumber(_ row: CSVRow) {
    lose(row, Bilingual(zh: "“\(row[.text])”不是数字", en: "“\(row[.text])” is no number"))
  }

  private mutating func levelIndex(_ id: String) -> Int {
    if let index = standard.levels.firstIndex(where: { $0.id == id }) { return index }
    standard.levels.append(PlainLevel(id: id, name: nil))
    return standard.levels.count - 1
  }

  /// A function, content or item of a level. Rows need not stand together.
  mutating func tableRow(_ row: CSVRow, _ part: CSVPart) {
    guard !row[.level].isEmpty, !row[.function].isEmpty else {
      return lose(row, Bilingual(zh: "缺少等级或职业功能", en: "level or function is missing"))
    }
    let level = levelIndex(row[.level])
    let function = functionIndex(PlainName(row[.function]), level)
    if part == .function {
      standard.levels[level].functions[function].tracks += CSVList.split(row[.tracks])
      return
    }
    guard !row[.content].isEmpty else { return lose(row, Bilingual(zh: "缺少工作内容", en: "the content is missing")) }
    let content = contentIndex(PlainName(row[.content]), level, function)
    guard part == .item else { return }
    guard let column = Column.named(row[.field]) else { return loseField(row) }
    guard !row[.text].isEmpty else { return lose(row, Bilingual(zh: "没有文本", en: "no text")) }
    let item = PlainItem(
      PlainName(row[.text]), english: row[.english].isEmpty ? nil : row[.english], align: CSVList.split(row[.align]))
    if standard.levels[level].functions[function].contents[content][column].contains(item) {
      report.add(
        .doubtful, row.line,
        Bilingual(
          zh: "同一条目出现两次，两条都保留：“\(PrintedText.excerpt(row[.text]))”",
          en: "the same item twice; both were kept: “\(PrintedText.excerpt(row[.text]))”"))
    }
    standard.levels[level].functions[function].contents[content][column].append(item)
  }

  private mutating func functionIndex(_ name: PlainName, _ level: Int) -> Int {
    if let index = standard.levels[level].functions.firstIndex(where: { $0.name == name }) { return index }
    standard.levels[level].functions.append(PlainFunction(name))
    return standard.levels[level].functions.count - 1
  }

  private mutating func contentIndex(_ name: PlainName, _ level: Int, _ function: Int) -> Int {
    if let index = standard.levels[level].functions[function].contents.firstIndex(where: { $0.name == name }) { return index }
    standard.levels[level].functions[function].contents.append(PlainContent(name))
    return standard.levels[level].functions[function].contents.count - 1
  }

  mutating func weight(_ row: CSVRow) {
    guard let field = Weights.shape.description.field(forKey: row[.field])?.key.english else { return loseField(row) }
    guard let percent = Quantity(Text(row[.text])) else { return loseNumber(row) }
    if field == "theory" {
      standard.theoryWeights.add(percent, of: row[.function], at: row[.level])
    } else {
      standard.skillWeights.add(percent, of: row[.function], at: row[.level])
    }
  }
}

extension Column {
  /// The column of that name, in either language.
  static func named(_ text: String) -> Column? {
    let folded = PrintedText.folded(text)
    return allCases.first { $0.name.english == folded || $0.name.chinese == folded }
  }
}
