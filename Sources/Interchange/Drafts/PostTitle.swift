import Schema

/// The name of a post in the title of an advertisement, without the call before it and the number of openings: 诚聘店长3名.
struct PostTitle {
  let name: String
  /// The number of openings, 3名; nil if there is none.
  let openings: String?

  /// Nil for a text that is only a name, and for several posts in one. After a label only the number is removed.
  init?(_ text: String, isLabelled: Bool = false) {
    let whole = PrintedText.trimmed(text)
    guard whole.utf8.count <= 300, Self.numbers(in: whole) <= 1 else { return nil }
    var rest = whole
    var openings: String?
    if !isLabelled {
      if let name = DraftTitle.withoutCall(rest) ?? Self.withoutKind(rest) { rest = name }
      rest = Self.withoutCall(rest)
      // 店长 | 杭州 | 6-8K
      if let bar = Self.bar(in: rest) { rest = PrintedText.trimmed(rest[..<bar]) }
      if let (number, name) = Self.numberBefore(rest) { (openings, rest) = (number, name) }
    }
    if let (name, number) = Self.numberAtEnd(rest) { (rest, openings) = (name, openings ?? number) }
    if !isLabelled { rest = Self.withoutLevel(rest) }
    guard rest != whole, rest.count >= 2, !DraftTitle.isKind(rest) else { return nil }
    name = rest
    self.openings = openings
  }

  /// The first bar between parts of a line; nil in `运营|专员`, which is one name.
  private static func bar(in text: String) -> String.Index? {
    guard let first = text.firstIndex(where: { "|｜".contains($0) }), first > text.startIndex else { return nil }
    let isSpaced = text[..<first].last == " " || text[first...].dropFirst().first == " "
    return isSpaced || text.count(where: { "|｜".contains($0) }) > 1 ? first : nil
  }

  // MARK: The call

  private static let calls = [
    "高薪诚聘", "高薪招聘", "高薪急聘", "高薪聘请", "现面向社会招聘", "面向社会招聘", "公开招聘", "现招聘", "急招聘", "诚招聘", "诚聘", "诚招", "急聘", "急招", "热招", "直招", "聘请", "招募",
    "招聘岗位", "招聘职位", "招聘",
  ]

  /// Whether a word before a colon is such a call, and not another label.
  static func isCall(_ label: String) -> Bool { calls.contains(DraftWords.bare(label)) }

  private static func withoutCall(_ text: String) -> String {
    guard let call = calls.first(where: text.hasPrefix) else { return text }
    let after = text.dropFirst(call.count)
    let rest = PrintedText.trimmed(after.drop { "：: !！-—".contains($0) })
    guard !rest.isEmpty else { return text }
    // 招聘主管 is itself a post.
    let isName = call == "招聘" && after.first.map { !"：: !！".contains($0) } == true && isOfRecruiting(rest)
    return isName || ["启事", "信息", "公告", "简章", "计划"].contains(where: rest.hasPrefix) || forms.contains(rest) ? text : rest
  }

  private static let forms: Set<String> = ["需求", "需求表", "需求单", "通知", "广告", "表", "登记表", "申请表", "岗位表"]

  private static func isOfRecruiting(_ rest: String) -> Bool {
    [
      "专员", "主管", "经理", "总监", "顾问", "助理", "负责人", "专家", "组长", "主任", "实习", "与", "及", "和", "、", "/", "管理", "培训", "配置", "岗", "HR", "BP", "COE",
      "官",
    ].contains(where: rest.hasPrefix)
  }

  /// The name after the kind of document: Job Description: Store Manager, 岗位说明书——店长, Store Manager – Job Description.
  private static func withoutKind(_ text: String) -> String? {
    for sign in ["：", ":", "——", "—", " – ", " - "] {
      guard let bounds = text.firstRange(of: sign) else { continue }
      let (left, right) = (PrintedText.trimmed(text[..<bounds.lowerBound]), PrintedText.trimmed(text[bounds.upperBound...]))
      guard !left.isEmpty, !right.isEmpty else { continue }
      if isKind(left), !isKind(right) { return right }
      if isKind(right), !isKind(left), !DraftTitle.isOrganisation(left) { return left }
    }
    return nil
  }

  /// The name of a post without a place in brackets or the kind of document after it: 运营经理（杭州）, 运营经理岗位说明书; nil if it has neither.
  static func bare(_ name: String) -> String? {
    var rest = PrintedText.trimmed(name)
    guard rest.utf8.count <= 300 else { return nil }
    let length = rest.count
    if let last = rest.last, last.isClosingParenthesis, let open = rest.lastIndex(where: \.isOpeningParenthesis) {
      rest = PrintedText.trimmed(rest[..<open])
    }
    for kind in ["岗位说明书", "职位说明书", "职务说明书", "工作说明书", "岗位说明", "职位说明", "岗位描述", "职位描述", "岗位职责"] where rest.hasSuffix(kind) {
      rest = PrintedText.trimmed(rest.dropLast(kind.count))
      break
    }
    return rest.count < length && rest.count > 1 ? rest : nil
  }

  /// Whether a text is only the kind of document, and no label such as 岗位.
  static func isKind(_ text: String) -> Bool { DraftTitle.isKind(text) && DraftTitle.namesKind(text) }

  // MARK: How many

  private static let numerals = "0123456789０１２３４５６７８９一二三四五六七八九十两若干数几多"
  private static let units = "名人位"

  private static func numbers(in text: String) -> Int {
    let characters = Array(text)
    return characters.indices.dropFirst().count { index in
      units.contains(characters[index]) && numerals.contains(characters[index - 1])
    }
  }

  /// The number before the name: 招聘3名店长.
  private static func numberBefore(_ text: String) -> (number: String, name: String)? {
    let digits = text.prefix { numerals.contains($0) }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, let unit = rest.first, units.contains(unit) else { return nil }
    let name = PrintedText.trimmed(rest.dropFirst())
    return name.isEmpty ? nil : ("\(digits)\(unit)", name)
  }

  /// The number after the name: 店长3名, 店长（2人）, 店长 若干名.
  private static func numberAtEnd(_ text: String) -> (name: String, number: String)? {
    if let last = text.last, last.isClosingParenthesis, let open = text.lastIndex(where: \.isOpeningParenthesis) {
      let inner = PrintedText.trimmed(text[open...].dropFirst().dropLast())
      guard isNumber(inner) else { return nil }
      let name = PrintedText.trimmed(text[..<open])
      return name.isEmpty ? nil : (name, inner)
    }
    guard let unit = text.last, units.contains(unit) else { return nil }
    let digits = text.dropLast().reversed().prefix { numerals.contains($0) || "-~～至".contains($0) }
    guard !digits.isEmpty else { return nil }
    var name = PrintedText.trimmed(text.dropLast(digits.count + 1))
    for word in ["共", "招", "：", ":", "，", ",", "x", "×"] where name.hasSuffix(word) {
      name = PrintedText.trimmed(name.dropLast(word.count))
    }
    return name.isEmpty ? nil : (name, String(digits.reversed()) + String(unit))
  }

  private static func isNumber(_ text: String) -> Bool {
    guard let unit = text.last, units.contains(unit) else { return false }
    let digits = text.dropLast().drop { "共招需".contains($0) }
    return !digits.isEmpty && digits.allSatisfy { numerals.contains($0) || "-~～至".contains($0) }
  }

  // MARK: The level

  /// The name without a level, which has a field of its own: 店长（初级）.
  private static func withoutLevel(_ text: String) -> String {
    guard let last = text.last, last.isClosingParenthesis, let open = text.lastIndex(where: \.isOpeningParenthesis) else { return text }
    let found = LevelNames.separate(String(text[open...].dropFirst().dropLast()))
    let name = PrintedText.trimmed(text[..<open])
    return found.levels.count == 1 && found.rest.isEmpty && !name.isEmpty ? name : text
  }
}
