import Schema
import TextModel

extension StandardCSVReader {
  /// Reads a function, content or item of a level. Its rows need not be adjacent.
  mutating func tableRow(_ row: CSVRow, _ part: CSVPart) {
    guard !row[.level].isEmpty, !row[.function].isEmpty else {
      return reportLeftOut(row, Bilingual(zh: "缺少等级或职业功能", en: "level or function is missing"))
    }
    if part != .function, row[.content].isEmpty { return reportLeftOut(row, Bilingual(zh: "缺少工作内容", en: "the content is missing")) }
    guard requireText(row) else { return }
    let level = levelIndex(row[.level])
    let key = functions.key(["function", row[.level], row[.function]], row, isName: part == .function && isName(row, of: Function.self))
    let function = index(key.names, of: Function.self, row[.function]) { standard, function in
      var function = function
      function.tracks = .list(key.tracks)
      return standard.levels?.value[level].value.functions.append(function)
    }
    if part == .function { return self.function(row, key.names, level, function) }
    let names = key.names + ["content", row[.content]]
    let content = index(names, of: Content.self, row[.content]) {
      $0.levels?.value[level].value.functions?.value[function].value.contents.append($1)
    }
    if part == .item { return item(row, names, level, function, content) }
    self.content(row, names, level, function, content)
  }

  private mutating func function(_ row: CSVRow, _ names: [String], _ level: Int, _ function: Int) {
    guard let fact = fact(of: Function.self, row) else { return }
    fill(fact, names, row) { standard in
      standard.levels?.value[level].value.functions?.value[function].value.change { entry in
        fact.fill(&entry)
        if fact.isName { entry.tracks = .list(CSVList.split(row[.tracks])) }
      }
    }
  }

  private mutating func content(_ row: CSVRow, _ names: [String], _ level: Int, _ function: Int, _ content: Int) {
    guard let fact = fact(of: Content.self, row) else { return }
    fill(fact, names, row) { standard in
      standard.levels?.value[level].value.functions?.value[function].value.contents?.value[content].value.change { fact.fill(&$0) }
    }
  }

  private mutating func item(_ row: CSVRow, _ names: [String], _ level: Int, _ function: Int, _ content: Int) {
    guard let column = Column.named(row[.field]) else { return reportFieldLeftOut(row) }
    let item = Item(NumberedText(row[.text]), english: row[.english].isEmpty ? nil : row[.english], align: CSVList.split(row[.align]))
    if !isNew(names + [column.name.english, row[.text], row[.english], row[.align]]) {
      report.add(
        .doubtful, row.line,
        Bilingual(
          zh: "同一条目出现两次，两条都保留：“\(PrintedText.excerpt(row[.text]))”",
          en: "the same item twice; both were kept: “\(PrintedText.excerpt(row[.text]))”"))
    }
    standard.levels?.value[level].value.functions?.value[function].value.contents?.value[content].value.append(item, to: column)
  }

  mutating func weight(_ row: CSVRow) {
    guard let field = Weights.shape.description.field(forKey: row[.field])?.key.english else { return reportFieldLeftOut(row) }
    guard let percent = Quantity(Text(row[.text])) else { return reportLeftOut(row, CSVFact.notANumber(row)) }
    guard isFirst(["weight", field, row[.level], row[.function]], row) else { return }
    weights[field, default: WeightsBuilder()].add(percent, of: row[.function], at: row[.level])
  }
}

extension Column {
  /// The column with that name, in either language.
  static func named(_ text: String) -> Column? {
    let folded = PrintedText.folded(text)
    return allCases.first { $0.name.isSpelled(folded) }
  }
}
