import Schema
import TextModel

/// Reads a condition as standards phrase it: `中等职业学校及以上学历，累计从事本职业或相关职业工作2年（含）以上`.
///
/// A part is read as a value only if it contains nothing else; other parts are kept as text.
enum EntryWording {
  /// The condition, and whether any of it was understood.
  static func read(_ text: String, _ known: DocumentLevels = DocumentLevels([])) -> (entry: EntryCondition, isCertain: Bool) {
    var entry = EntryCondition()
    var rest: [String] = []
    for part in parts(text) {
      // The mark of a footnote has no meaning here.
      let words = part.filter { ListMark.circledNumber($0) == nil }
      if entry.previousLevel == nil, let level = previousLevel(words, known) {
        entry.previousLevel = .text(level)
      } else if entry.education == nil, let education = education(words) {
        entry.education = .value(education)
      } else if entry.years == nil, let years = years(words) {
        entry.years = .value(years)
      } else {
        rest.append(part)
      }
    }
    let isCertain = entry.education != nil || entry.years != nil || entry.previousLevel != nil
    if !rest.isEmpty { entry.other = .text(rest.joined(separator: isEnglish(text) ? ", " : "，")) }
    if entry.education == nil, entry.previousLevel == nil, entry.years != nil { entry.education = .value(.any) }
    return (entry, isCertain)
  }

  private static func isEnglish(_ text: String) -> Bool { !text.unicodeScalars.contains(where: PrintedText.isHan) }

  private static func parts(_ text: String) -> [String] {
    var line = PrintedText.withoutInnerSpaces(text)
    while let last = line.last, "；。;.".contains(last) { line.removeLast() }
    return line.split { "，,".contains($0) }.map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
  }

  /// Whether a text consists of these words only.
  private static func consists(_ text: String, of words: [String]) -> Bool {
    let brackets = ["（", "）", "(", ")"]
    return words.sorted { $0.count > $1.count }.reduce(text) { $0.replacing($1, with: " ") }.split(separator: " ").allSatisfy { piece in
      brackets.reduce(String(piece)) { $0.replacing($1, with: "") }.isEmpty
    }
  }

  // MARK: Facts

  private static let certificateWords = [
    "取得", "具有", "具备", "持有", "本职业", "相关职业", "职业技能等级", "职业资格", "证书", "后", "或", "的", "并且", "并", "且", "同时", "者", "相应", "国家",
  ]

  private static func previousLevel(_ part: String, _ known: DocumentLevels) -> String? {
    if part.hasPrefix(ExportWords.holdingCertificate) {
      let (levels, rest) = known.separate(String(part.dropFirst(ExportWords.holdingCertificate.count)))
      return levels.count == 1 && rest.isEmpty ? levels.first?.id : nil
    }
    guard part.contains("证书") || part.contains("资格") else { return nil }
    let (levels, rest) = known.separate(part)
    guard levels.count == 1, consists(rest, of: certificateWords) else { return nil }
    return levels.first?.id
  }

  private static let schoolWords = [
    "取得", "具有", "具备", "持有", "及", "以上", "含", "学历", "学位", "毕业证书", "毕业", "证书", "者", "的", "并", "且", "文凭", "文化程度", "文化",
  ]

  private static func education(_ part: String) -> Education? {
    if part.hasSuffix(ExportWords.orHigher) {
      let name = part.dropLast(ExportWords.orHigher.count)
      return Education.allCases.first { $0.name.english == name }
    }
    if part == ExportWords.anyEducation.english { return .any }
    guard ["学历", "毕业", "学位", "以上", "文凭", "文化程度"].contains(where: part.contains) else { return nil }
    let names = Education.allCases.map { (education: $0, spellings: [$0.name.chinese] + $0.aliases) }
    return names.first { name in
      name.spellings.contains(where: part.contains) && consists(part, of: name.spellings + schoolWords)
    }?.education
  }

  private static let workWords = [
    "累计", "连续", "从事", "本职业", "相关职业", "工作", "经验", "经历", "具有", "具备", "满", "含", "以上", "及", "或", "的", "者", "并", "且",
  ]

  /// The years in `…工作3年（含）以上`: the number before 年, in digits or Chinese numerals.
  private static func years(_ part: String) -> Quantity? {
    if ["不要求工作年限", "工作年限不限", "不限工作年限", "no years of work required"].contains(part) { return .zero }
    for end in [ExportWords.yearsOfWork, "year of work in the trade or more"] where part.hasSuffix(" " + end) {
      return Quantity(Text(String(part.dropLast(end.count + 1))))
    }
    guard part.contains("从事") || part.contains("工作") || part.contains("经验") else { return nil }
    let text = Array(PrintedText.folded(part))
    guard let year = text.indices.first(where: { text[$0] == "年" && $0 > 0 && isNumeral(text[$0 - 1]) }) else { return nil }
    let numeral = String(text[..<year].reversed().prefix(while: isNumeral).reversed())
    guard consists(String(text), of: workWords + [numeral + "年"]) else { return nil }
    return Quantity(Text(numeral)) ?? ChineseOrdinal.value(numeral).map { Quantity($0) }
  }

  private static func isNumeral(_ character: Character) -> Bool {
    character.isASCIIDigit || character == "." || "一二三四五六七八九十两".contains(character)
  }
}
