import Schema

/// A name with hours after it: 选品（16学时，理论6学时，实践10学时）, 选品 16学时.
struct HoursAtEnd {
  let name: String
  /// The hours, as `HoursWording` reads them.
  let hours: String

  /// Nil for a text without hours at its end.
  init?(_ text: String) {
    guard text.utf8.count <= 300 else { return nil }
    var text = text
    var whole = text
    while let last = whole.last, "；;。".contains(last) { whole.removeLast() }
    // 选品，共8学时。 is a sentence.
    if whole.last?.isClosingParenthesis == true || Self.hoursAfterColon(whole) != nil { text = whole }
    guard let last = text.last, "）)时节".contains(last) || text.lowercased().hasSuffix("hours") else { return nil }
    if let (name, hours) = Self.hoursAfterColon(text) {
      self.name = name
      self.hours = hours
      return
    }
    if last.isClosingParenthesis {
      guard let open = text.lastIndex(where: \.isOpeningParenthesis) else { return nil }
      let inner = PrintedText.trimmed(text[text.index(after: open)...].dropLast())
      if Self.isHours(inner) {
        name = PrintedText.trimmed(text[..<open])
        hours = Self.plain(inner)
        return
      }
      // 选品　8学时（理论2，实践6）
      guard let parts = DraftHours(Self.plain(inner)), parts.total == nil,
        let whole = Self.hoursAfterBlank(PrintedText.trimmed(text[..<open]))
      else { return nil }
      name = whole.name
      hours = Self.plain(whole.hours) + "，" + Self.plain(inner)
      return
    }
    guard let divided = Self.hoursAfterBlank(text) else { return nil }
    name = divided.name
    hours = Self.plain(divided.hours)
  }

  /// Hours in several parts after a colon: 选品：共计12课时，其中理论4课时，实操8课时.
  private static func hoursAfterColon(_ text: String) -> (name: String, hours: String)? {
    guard let colon = text.firstIndex(where: { "：:".contains($0) }) else { return nil }
    let name = PrintedText.trimmed(text[..<colon])
    let hours = plain(PrintedText.trimmed(text[colon...].dropFirst()))
    return !name.isEmpty && isHours(hours) && DraftHours(hours)?.isEmpty == false ? (name, hours) : nil
  }

  /// A text with hours in brackets before its name: 模块一（8学时）选品, 模块一[8学时]选品.
  init?(within text: String) {
    guard text.utf8.count <= 300, let open = text.firstIndex(where: { "（([［【".contains($0) }),
      let close = text[open...].firstIndex(where: { "）)]］】".contains($0) })
    else { return nil }
    let inner = PrintedText.trimmed(text[open..<close].dropFirst())
    let (before, after) = (PrintedText.trimmed(text[..<open]), PrintedText.trimmed(text[close...].dropFirst()))
    guard Self.isHours(inner), HoursWording(Self.plain(inner)) != nil, !before.isEmpty else { return nil }
    name = after.isEmpty ? before : before + (after.first.map { "：:、".contains($0) } == true ? "" : " ") + after
    hours = Self.plain(inner)
  }

  /// The hours after the last blank or sign, and the name before it.
  private static func hoursAfterBlank(_ text: String) -> (name: String, hours: String)? {
    guard let sign = text.lastIndex(where: { " \u{3000}\t：:，,—".contains($0) }) else { return nil }
    let rest = PrintedText.trimmed(text[text.index(after: sign)...])
    guard Self.isHours(rest) else { return nil }
    var name = PrintedText.trimmed(text[..<sign])
    while let last = name.last, "：:，,—- ".contains(last) { name.removeLast() }
    return (name, rest)
  }

  private static func isHours(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && ["学时", "课时", "hour"].contains { text.lowercased().contains($0) }
      || text.hasSuffix("节") && (HoursWording(text) != nil || DraftHours(plain(text)) != nil)
  }

  /// The text without 其中 and 计, which have no meaning of their own between the parts. 节 between parts are hours.
  private static func plain(_ text: String) -> String {
    let areLessons = text.count(where: { $0 == "节" }) > 1 && !text.contains("学时") && !text.contains("课时")
    let text = areLessons ? text.replacing("节课", with: "课时").replacing("节", with: "课时") : text
    return ["其中", "共计", "共", "计"].reduce(text) { text, word in text.replacing(word, with: "") }
      .replacing("：", with: "，").replacing("+", with: "，").replacing("＋", with: "，")
  }
}
