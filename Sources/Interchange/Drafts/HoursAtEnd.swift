import Schema

/// A name with hours after it: 选品（16学时，理论6学时，实践10学时）, 选品 16学时.
struct HoursAtEnd {
  let name: String
  /// The hours, as `HoursWording` reads them.
  let hours: String

  /// Nil for a text without hours at its end.
  init?(_ text: String) {
    guard text.utf8.count <= 300, let last = text.last, "）)时节".contains(last) || text.lowercased().hasSuffix("hours") else { return nil }
    if last.isClosingParenthesis {
      guard let open = text.lastIndex(where: \.isOpeningParenthesis) else { return nil }
      let inner = PrintedText.trimmed(text[text.index(after: open)...].dropLast())
      guard Self.isHours(inner) else { return nil }
      name = PrintedText.trimmed(text[..<open])
      hours = Self.plain(inner)
      return
    }
    guard let sign = text.lastIndex(where: { " \u{3000}\t：:，,—".contains($0) }) else { return nil }
    let rest = PrintedText.trimmed(text[text.index(after: sign)...])
    guard Self.isHours(rest) else { return nil }
    var name = PrintedText.trimmed(text[..<sign])
    while let last = name.last, "：:，,—- ".contains(last) { name.removeLast() }
    self.name = name
    hours = Self.plain(rest)
  }

  private static func isHours(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && ["学时", "课时", "hour"].contains { text.lowercased().contains($0) }
      || text.hasSuffix("节") && HoursWording(text) != nil
  }

  /// The text without 其中 and 计, which have no meaning of their own between the parts.
  private static func plain(_ text: String) -> String {
    ["其中", "共计", "共", "计"].reduce(text) { text, word in text.replacing(word, with: "") }
      .replacing("：", with: "，").replacing("+", with: "，").replacing("＋", with: "，")
  }
}
