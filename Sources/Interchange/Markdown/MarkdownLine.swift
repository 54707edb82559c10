/// Recognizes kinds of single lines in Markdown.
enum MarkdownLine {
  /// The text without quotation marks of Markdown: `> 等级：中级` is a line of its own.
  static func withoutQuote(_ text: String) -> String {
    var rest = text[...]
    while rest.first == ">", let next = rest.dropFirst().first,
      " >\u{3000}".contains(next) || next.unicodeScalars.allSatisfy(PrintedText.isHan)
    {
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\u{3000}" }
    }
    return rest.startIndex == text.startIndex ? text : String(rest)
  }

  /// Whether a line occurs in tables only.
  static func isTableMark(_ line: Substring) -> Bool {
    let text = PrintedText.trimmed(line)
    if text.first == "|" || text.first == "｜" { return text.count > 2 }
    return isSeparatorRow(text) && text.contains("|") || isGridBorder(text) || isDashedColumns(text)
  }

  /// Whether a line separates the header of a pipe table: `|---|:--:|`, `--- | ---`.
  static func isSeparatorRow(_ line: String) -> Bool {
    let text = line.unicodeScalars.contains("－") ? PrintedText.folded(line) : line
    return text.contains("-") && text.contains("|")
      && text.unicodeScalars.allSatisfy { $0 == "-" || $0 == "|" || $0 == ":" || $0 == " " || $0 == "+" }
  }

  /// Whether a line is a border of a grid table: `+---+---+`, `+===+===+`.
  static func isGridBorder(_ text: String) -> Bool {
    text.first == "+" && text.last == "+" && text.count > 4
      && text.unicodeScalars.allSatisfy { $0 == "-" || $0 == "=" || $0 == "+" || $0 == ":" }
  }

  /// Whether a line defines the columns of a table without lines: `---- ------ ---`.
  static func isDashedColumns(_ text: String) -> Bool {
    let groups = text.split(separator: " ")
    return groups.count >= 2 && groups.allSatisfy { $0.count >= 2 && $0.allSatisfy { $0 == "-" } }
  }

  /// Whether a line is the border of such a table: `----------`.
  static func isDashes(_ text: String) -> Bool { text.count >= 10 && text.allSatisfy { $0 == "-" } }

  /// Whether a line is a fence, rule, underline of a heading, or tag.
  static func isMarkup(_ text: String) -> Bool {
    if text.hasPrefix("```") || text.hasPrefix(":::") || text.hasPrefix("---") || text.allSatisfy({ $0 == "=" }) { return true }
    return text.first == "<" && text.last == ">" && !text.dropFirst().dropLast().contains { $0 == "<" || $0 == ">" }
  }

  /// Bytes of which a text with markup has at least one.
  private static let signs: Set<UInt8> = [0x5C, 0x2A, 0x60, 0x2D, 0x26]

  /// The text of a line or cell without Markdown markup.
  static func plain(_ text: some StringProtocol) -> String {
    if text.contains("[^"), let rest = withoutFootnotes(String(text)) { return plain(rest) }
    guard text.utf8.contains(where: { signs.contains($0) }) else { return String(text) }
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        if isPunctuation(scalar), let kept = Unicode.Scalar(scalar.value + escapedSigns) {
          result.append(kept)
        } else {
          result.append("\\")
          result.append(scalar)
        }
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    if isEscaped { result.append("\\") }
    let shown = withoutEmphasis(String(result)).replacing(rawBreak, with: " ").replacing("---", with: "—").replacing("&nbsp;", with: " ")
      .replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
    return unescaped(shown)
  }

  /// The text of a footnote, `[^1]: …`; nil for other lines.
  static func footnote(_ text: String) -> String? {
    guard text.hasPrefix("[^"), let close = text.firstIndex(of: "]"), isFootnoteName(text[..<close].dropFirst(2)) else { return nil }
    let rest = text[close...].dropFirst()
    guard let colon = rest.first, colon == ":" || colon == "：" else { return nil }
    let note = PrintedText.trimmed(rest.dropFirst())
    return note.isEmpty ? nil : note
  }

  /// The text without the marks of footnotes, `1.2[^1]`; nil if it has none.
  private static func withoutFootnotes(_ text: String) -> String? {
    let parts = text.split(separator: "[^", omittingEmptySubsequences: false)
    var result = parts.first.map(String.init) ?? ""
    for part in parts.dropFirst() {
      guard let close = part.firstIndex(of: "]"), isFootnoteName(part[..<close]) else { return nil }
      result += part[close...].dropFirst()
    }
    return parts.count > 1 ? result : nil
  }

  private static func isFootnoteName(_ name: Substring) -> Bool {
    (1...20).contains(name.count) && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// Escaped signs are moved here, into a private use area, while the other signs are read as markup.
  private static let escapedSigns: UInt32 = 0xF0000

  private static func unescaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { sign(escapedAs: $0) != nil }) else { return text }
    return PrintedText.string(text.unicodeScalars.map { sign(escapedAs: $0) ?? $0 })
  }

  private static func sign(escapedAs scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value > escapedSigns, scalar.value < escapedSigns + 0x80 else { return nil }
    return Unicode.Scalar(scalar.value - escapedSigns)
  }

  /// A line break in a cell, as pandoc writes it in tables.
  static let rawBreak = "`<br>`{=html}"

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.value > 0x20 && !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }

  /// The text without double asterisks: `**客户**`. A single asterisk may belong to the text.
  private static func withoutEmphasis(_ text: String) -> String {
    guard text.contains("**") else { return text }
    let pieces = text.split(separator: "**", omittingEmptySubsequences: false)
    return pieces.count % 2 == 1 ? pieces.joined() : text
  }

  /// The text of a heading such as `## 5.4 初级`; nil for other lines.
  static func heading(_ text: String) -> String? {
    let marks = text.prefix { $0 == "#" }
    guard (1...6).contains(marks.count), text.dropFirst(marks.count).first == " " else { return nil }
    var title = PrintedText.trimmed(text.dropFirst(marks.count))
    while title.last == "#" { title.removeLast() }
    if title.last == "}", let brace = title.lastIndex(of: "{") { title = String(title[..<brace]) }
    return PrintedText.trimmed(plain(title))
  }
}
