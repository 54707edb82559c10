import Schema
import TextModel

/// Words around the numbers of a standard: 职业功能1, 第3项职业功能 物流管理, 技能要求2.1.1, 3.2 发货管理（部分）.
enum ReferenceWording {
  /// The number and title in the format's notation; the same text if there are no words around them.
  static func plain(_ text: String, _ language: Language) -> String {
    guard text.utf8.count <= 600, let first = text.first, firsts.contains(first) else { return text }
    if let ordinal = ordinal(text) { return ordinal }
    for word in kinds where text.hasPrefix(word) {
      let rest = withoutColon(text.dropFirst(word.count))
      guard let (number, title) = leadingNumber(rest), title.isEmpty || isNumberAndTitle(rest) else { continue }
      return title.isEmpty ? number : "\(number) \(title)"
    }
    for (words, column) in [(abilities, Column.abilities), (knowledge, Column.knowledge)] {
      guard let word = words.first(where: text.hasPrefix) else { continue }
      let rest = withoutColon(text.dropFirst(word.count))
      // 技能1 is not an item.
      if rest.first?.isNumber == true, rest.prefix(while: { $0.isASCIIDigit || $0 == "." }).contains(".") {
        return column.sign[language] + rest
      }
    }
    return text
  }

  /// The same for a list: 技能要求2.1.1、2.1.2 has two abilities.
  static func spread(_ text: String, _ language: Language) -> String {
    let plain = plain(text, language)
    guard plain != text, let column = [Column.abilities, .knowledge].first(where: { plain.hasPrefix($0.sign[language]) }) else {
      return text
    }
    let sign = column.sign[language]
    let parts = plain.dropFirst(sign.count).split { $0.separatesEntries }.map { PrintedText.trimmed($0) }
    guard parts.count > 1, parts.allSatisfy({ $0.allSatisfy { $0.isASCIIDigit || ".-~～—–至".contains($0) } }) else { return text }
    return parts.map { sign + $0 }.joined(separator: "、")
  }

  private static let kinds = ["职业功能", "工作领域", "工作内容", "工作任务", "功能"]
  private static let abilities = ["工作能力要求", "技能要求", "能力要求", "职业能力", "操作技能", "技能点", "能力点", "能力", "技能"]
  private static let knowledge = ["相关知识要求", "知识要求", "相关知识", "知识点", "知识"]
  private static let firsts = Set((kinds + abilities + knowledge + ["第"]).compactMap(\.first))

  private static func withoutColon(_ text: Substring) -> String { PrintedText.trimmed(text.drop { "：: 　第".contains($0) }) }

  /// The number at the start, such as 1, 2.1 or 三, and the text after it.
  private static func leadingNumber(_ text: String) -> (number: String, title: String)? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    if let last = digits.last, last != ".", digits.first != "." {
      return (String(digits), PrintedText.trimmed(text.dropFirst(digits.count).drop { "、：: ".contains($0) }))
    }
    let numerals = text.prefix { ChineseOrdinal.isNumeral($0) }
    guard !numerals.isEmpty, let value = ChineseOrdinal.value(numerals) else { return nil }
    let rest = text.dropFirst(numerals.count)
    guard rest.first.map({ "、：: ".contains($0) }) ?? true else { return nil }
    return (String(value), PrintedText.trimmed(rest.drop { "、：: ".contains($0) }))
  }

  /// 1 选品与采购 is one name; 1、2 are two numbers.
  private static func isNumberAndTitle(_ text: String) -> Bool {
    let rest = text.drop { $0.isASCIIDigit || $0 == "." || ChineseOrdinal.isNumeral($0) }
    return !rest.contains { $0.isASCIIDigit } && !rest.contains { $0.separatesEntries }
  }

  /// 第3项职业功能 物流管理, 第三项.
  private static func ordinal(_ text: String) -> String? {
    guard text.first == "第" else { return nil }
    let rest = text.dropFirst()
    let numerals = rest.prefix { $0.isASCIIDigit || ChineseOrdinal.isNumeral($0) }
    guard !numerals.isEmpty, let value = Int(numerals) ?? ChineseOrdinal.value(numerals) else { return nil }
    var after = rest.dropFirst(numerals.count)
    let unit = ["项", "个", "大项"].first(where: after.hasPrefix)
    if let unit { after = after.dropFirst(unit.count) }
    let kind = (kinds + ["职业能力"]).first(where: after.hasPrefix)
    if let kind { after = after.dropFirst(kind.count) }
    guard unit != nil || kind != nil else { return nil }
    let title = PrintedText.trimmed(after.drop { "：: 　、".contains($0) })
    return title.isEmpty ? String(value) : "\(value) \(title)"
  }

  /// 1-5 and 2.1-3 as ranges with the sign of the format; nil for other texts, and if the numbers do not ascend.
  static func range(_ text: String) -> String? {
    let ends = text.split(omittingEmptySubsequences: false) { "-—–~～".contains($0) }.map { PrintedText.trimmed($0) }
    guard ends.count == 2, let first = ends.first, let last = ends.last, last.count <= 2, let end = Int(last) else { return nil }
    let parts = first.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }), let start = parts.last.flatMap({ Int($0) }),
      start < end
    else { return nil }
    return "\(first)～" + (parts.dropLast() + [last[...]]).joined(separator: ".")
  }

  /// A text without the blanks around the sign of a range: `1.1 产品选择 ～ 1.2 产品采购`. A hyphen may be part of a name.
  static func withoutBlanksInRanges(_ text: String) -> String {
    let signs = "～~〜"
    guard text.utf8.count <= 600, text.contains(where: signs.contains) else { return text }
    var result = ""
    for character in text {
      if signs.contains(character) { while result.last == " " { result.removeLast() } }
      if character != " " || !(result.last.map(signs.contains) ?? false) { result.append(character) }
    }
    return result
  }

  // MARK: A part

  private static let parts = [
    "（部分）", "(部分)", "（部分内容）", "(部分内容)", "（节选）", "(节选)", "（部分条目）", "（部分要求）", "（选学）", "（选讲）", "的部分内容", "部分内容", " 部分", "(part)", "(partly)",
    "(partial)", "(in part)",
  ]

  /// The text without a word for a part of it; nil if there is none.
  static func withoutPart(_ text: String) -> String? {
    guard let last = text.last, "）)分容t".contains(last) else { return nil }
    guard let ending = parts.first(where: text.hasSuffix) else { return nil }
    let rest = PrintedText.trimmed(text.dropLast(ending.count))
    return rest.isEmpty ? nil : rest
  }
}
