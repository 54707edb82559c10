import Schema

/// Reads the hours of training of each level: `五级/初级工不少于 200 标准学时`.
struct TrainingHoursClause {
  private(set) var hours: [LevelNames.Known: Quantity] = [:]
  private(set) var reading = ClauseReading()

  init(_ outline: Outline, levels: DocumentLevels = DocumentLevels([])) {
    for index in outline.sections(titled: ["培训参考学时", "培训期限", "培训学时", "培训要求", "traininghours"]) {
      let section = outline.sections[index]
      for (block, line) in section.lines {
        for clause in line.text.split(whereSeparator: { "；;，,。".contains($0) }) {
          let named = levels.all(in: String(clause))
          guard !named.isEmpty, let number = Self.hours(String(clause)) else { continue }
          for level in named { hours[level] = number }
          reading.use(block)
          reading.use(section.headingIndex)
        }
      }
    }
  }

  /// The number before 学时, 标准学时 or `hours`.
  private static func hours(_ clause: String) -> Quantity? {
    let text = PrintedText.folded(clause)
    guard let range = text.firstRange(of: "标准学时") ?? text.firstRange(of: "学时") ?? text.firstRange(of: "hours") else { return nil }
    let digits = text[..<range.lowerBound].reversed().drop { $0 == "个" }.prefix { $0.isASCIIDigit }.reversed()
    return Int(String(digits)).map { Quantity($0) }
  }
}
