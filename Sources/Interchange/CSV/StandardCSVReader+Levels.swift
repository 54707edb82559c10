import Schema
import TextModel

extension StandardCSVReader {
  mutating func level(_ row: CSVRow) {
    guard let field = Level.shape.description.field(forKey: row[.field])?.key.english else { return loseField(row) }
    guard holdsText(row) else { return }
    let id = row[.level].isEmpty ? row[.text] : row[.level]
    let index = levelIndex(id)
    if ["level", "name", "training-hours"].contains(field), !isFirst(["level", id, field], row) { return }
    switch field {
    case "level": standard.levels[index].id = row[.text]
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
    default: loseField(row)
    }
  }

  private mutating func levelIndex(_ id: String) -> Int {
    place(["level", id]) { standard in
      standard.levels.append(PlainLevel(id: id, name: nil))
      return standard.levels.count - 1
    }
  }

  /// A function, content or item of a level. Rows need not be adjacent.
  mutating func tableRow(_ row: CSVRow, _ part: CSVPart) {
    guard !row[.level].isEmpty, !row[.function].isEmpty else {
      return lose(row, Bilingual(zh: "缺少等级或职业功能", en: "level or function is missing"))
    }
    if part != .function, row[.content].isEmpty { return lose(row, Bilingual(zh: "缺少工作内容", en: "the content is missing")) }
    guard holdsText(row) else { return }
    let level = levelIndex(row[.level])
    let function = functionIndex(row, level)
    if part == .function {
      guard isFirst(["function", row[.level], row[.function]], row) else { return }
      standard.levels[level].functions[function].name = PlainName(row[.text])
      standard.levels[level].functions[function].tracks = CSVList.split(row[.tracks])
      return
    }
    let content = contentIndex(row, level, function)
    if part == .item { return item(row, level, function, content) }
    guard isFirst(["content", row[.level], row[.function], row[.content]], row) else { return }
    standard.levels[level].functions[function].contents[content].name = PlainName(row[.text])
  }

  private mutating func item(_ row: CSVRow, _ level: Int, _ function: Int, _ content: Int) {
    guard let column = Column.named(row[.field]) else { return loseField(row) }
    let item = PlainItem(
      PlainName(row[.text]), english: row[.english].isEmpty ? nil : row[.english], align: CSVList.split(row[.align]))
    if !isNew([row[.level], row[.function], row[.content], column.name.english, row[.text], row[.english], row[.align]]) {
      report.add(
        .doubtful, row.line,
        Bilingual(
          zh: "同一条目出现两次，两条都保留：“\(PrintedText.excerpt(row[.text]))”",
          en: "the same item twice; both were kept: “\(PrintedText.excerpt(row[.text]))”"))
    }
    standard.levels[level].functions[function].contents[content].append(item, to: column)
  }

  private mutating func functionIndex(_ row: CSVRow, _ level: Int) -> Int {
    place(["function", row[.level], row[.function]]) { standard in
      standard.levels[level].functions.append(PlainFunction(PlainName(row[.function])))
      return standard.levels[level].functions.count - 1
    }
  }

  private mutating func contentIndex(_ row: CSVRow, _ level: Int, _ function: Int) -> Int {
    place(["content", row[.level], row[.function], row[.content]]) { standard in
      standard.levels[level].functions[function].contents.append(PlainContent(PlainName(row[.content])))
      return standard.levels[level].functions[function].contents.count - 1
    }
  }

  mutating func weight(_ row: CSVRow) {
    guard let field = Weights.shape.description.field(forKey: row[.field])?.key.english else { return loseField(row) }
    guard let percent = Quantity(Text(row[.text])) else { return loseNumber(row) }
    guard isFirst(["weight", field, row[.level], row[.function]], row) else { return }
    let table = field == "theory" ? \PlainStandard.theoryWeights : \PlainStandard.skillWeights
    let level = row[.level]
    let place = place(["weights", field, level]) { standard in
      standard[keyPath: table].rows.append(PlainWeights.Row(level: level, shares: []))
      return standard[keyPath: table].rows.count - 1
    }
    standard[keyPath: table].rows[place].shares.append(PlainWeights.Share(name: row[.function], percent: percent))
  }
}

extension Column {
  /// The column of that name, in either language.
  static func named(_ text: String) -> Column? {
    let folded = PrintedText.folded(text)
    return allCases.first { $0.name.english == folded || $0.name.chinese == folded }
  }
}
