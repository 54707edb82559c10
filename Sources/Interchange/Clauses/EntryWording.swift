import Schema

/// Understands a condition as standards word it: `中等职业学校及以上学历，累计从事本职业或相关职业工作2年（含）以上`.
enum EntryWording {
  /// The condition, and whether all of it was understood.
  static func read(_ text: String) -> (entry: PlainEntry, isCertain: Bool) {
    var entry = PlainEntry()
    var rest: [String] = []
    for part in parts(text) {
      if entry.previousLevel == nil, let level = previousLevel(part) {
        entry.previousLevel = level
      } else if entry.education == nil, let education = education(part) {
        entry.education = education
      } else if entry.years == nil, let years = years(part) {
        entry.years = years
      } else {
        rest.append(part)
      }
    }
    let isCertain = entry.education != nil || entry.years != nil || entry.previousLevel != nil
    if !rest.isEmpty { entry.other = rest.joined(separator: "，") }
    if entry.education == nil, entry.previousLevel == nil, entry.years != nil { entry.education = .any }
    return (entry, isCertain)
  }

  private static func parts(_ text: String) -> [String] {
    var line = PrintedText.withoutInnerSpaces(text)
    while let last = line.last, "；。;.".contains(last) { line.removeLast() }
    return line.split { "，,".contains($0) }.map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func previousLevel(_ part: String) -> String? {
    guard part.contains("取得") || part.contains("具有"), part.contains("证书") || part.contains("资格") else { return nil }
    // 高级技工学校 is a school, not a level.
    if part.contains("学校") || part.contains("学院") { return nil }
    return LevelNames.find(in: part)?.id
  }

  private static func education(_ part: String) -> Education? {
    guard part.contains("学历") || part.contains("毕业") || part.contains("学位") else { return nil }
    let spellings = Education.allCases.flatMap { education in
      ([education.name.chinese] + education.aliases).map { (spelling: $0, education: education) }
    }
    // A condition names the lowest of several: 大专及以上 before 本科.
    let found = spellings.filter { part.contains($0.spelling) }
    return found.max { $0.spelling.count < $1.spelling.count }?.education
  }

  /// `…工作3年（含）以上`: the number in front of 年, in digits or in Chinese.
  private static func years(_ part: String) -> Quantity? {
    guard part.contains("从事") || part.contains("工作") || part.contains("经验") else { return nil }
    let text = Array(PrintedText.folded(part))
    guard let year = text.indices.first(where: { text[$0] == "年" && $0 > 0 && isNumeral(text[$0 - 1]) }) else { return nil }
    let numeral = String(text[..<year].reversed().prefix(while: isNumeral).reversed())
    if let number = Int(numeral) { return number < 100 ? Quantity(number) : nil }
    return ChineseOrdinal.value(numeral).map { Quantity($0) }
  }

  private static func isNumeral(_ character: Character) -> Bool {
    character.isASCII && character.isNumber || "一二三四五六七八九十两".contains(character)
  }
}
