/// The kinds of single lines in Markdown.
enum MarkdownLine {
  /// `> 等级：中级` is a line of its own.
  static func withoutQuote(_ text: String) -> String {
    var rest = text[...]
    while rest.first == ">", let next = rest.dropFirst().first,
      " >\u{3000}".contains(next) || next.unicodeScalars.allSatisfy(PrintedText.isHan)
    {
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\u{3000}" }
    }
    return rest.startIndex == text.startIndex ? text : String(rest)
  }

  /// A line that only occurs in tables.
  static func isTableMark(_ line: Substring) -> Bool {
    let text = PrintedText.trimmed(line)
    if text.first == "|" || text.first == "｜" { return text.count > 2 }
    return isSeparatorRow(text) && text.contains("|") || isGridBorder(text) || isDashedColumns(text)
  }

  /// `|---|:--:|`, `--- | ---`.
  static func isSeparatorRow(_ line: String) -> Bool {
    let text = line.unicodeScalars.contains("－") ? PrintedText.folded(line) : line
    return text.contains("-") && text.contains("|")
      && text.unicodeScalars.allSatisfy { $0 == "-" || $0 == "|" || $0 == ":" || $0 == " " || $0 == "+" }
  }

  /// `+---+---+`, `+===+===+`.
  static func isGridBorder(_ text: String) -> Bool {
    text.first == "+" && text.last == "+" && text.count > 4
      && text.unicodeScalars.allSatisfy { $0 == "-" || $0 == "=" || $0 == "+" || $0 == ":" }
  }

  /// `---- ------ ---`: the columns of a table without lines.
  static func isDashedColumns(_ text: String) -> Bool {
    let groups = text.split(separator: " ")
    return groups.count >= 2 && groups.allSatisfy { $0.count >= 2 && $0.allSatisfy { $0 == "-" } }
  }

  /// `----------`: the border of such a table.
  static func isDashes(_ text: String) -> Bool { text.count >= 10 && text.allSatisfy { $0 == "-" } }

  /// Fences, rules, underlines of headings, and tags on lines of their own.
  static func isMarkup(_ text: String) -> Bool {
    if text.hasPrefix("```") || text.hasPrefix(":::") || text.hasPrefix("---") || text.allSatisfy({ $0 == "=" }) { return true }
    return text.first == "<" && text.last == ">" && !text.dropFirst().dropLast().contains { $0 == "<" || $0 == ">" }
  }

  /// A text without any of them is plain.
  private static let signs: Set<UInt8> = [0x5C, 0x2A, 0x60, 0x2D, 0x26]

  /// The text of a line or cell without Markdown's own signs.
  static func plain(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: { signs.contains($0) }) else { return String(text) }
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        if !isPunctuation(scalar) { result.append("\\") }
        result.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    if isEscaped { result.append("\\") }
    return withoutEmphasis(String(result)).replacing(rawBreak, with: " ").replacing("---", with: "—").replacing("&nbsp;", with: " ")
      .replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }

  /// A line break in a cell, as pandoc writes it in tables.
  static let rawBreak = "`<br>`{=html}"

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.value > 0x20 && !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }

  /// `**客户**` is 客户. A single asterisk may be the text's own.
  private static func withoutEmphasis(_ text: String) -> String {
    guard text.contains("**") else { return text }
    let pieces = text.split(separator: "**", omittingEmptySubsequences: false)
    return pieces.count % 2 == 1 ? pieces.joined() : text
  }

  /// The heading that a line is: `## 5.4 初级`.
  static func heading(_ text: String) -> String? {
    let marks = text.prefix { $0 == "#" }
    guard (1...6).contains(marks.count), text.dropFirst(marks.count).first == " " else { return nil }
    var title = PrintedText.trimmed(text.dropFirst(marks.count))
    while title.last == "#" { title.removeLast() }
    if title.last == "}", let brace = title.lastIndex(of: "{") { title = String(title[..<brace]) }
    return PrintedText.trimmed(plain(title))
  }
}
