/// A day as covers print it: `2021 -XX -XX`, `2021年6月1日`.
enum PrintedDay {
  static func isPart(_ character: Character) -> Bool {
    character.isASCIIDigit || "Xx×-–—－ 年月日/.　".contains(character)
  }

  /// The given parts of year, month and day, with hyphens.
  static func normalised(_ text: String) -> String {
    let pieces: [Substring] = PrintedText.folded(text).split { !($0.isASCIIDigit || $0 == "x" || $0 == "×") }
    let parts = pieces.map { part in
      part.contains("×") || part.contains("x") ? String(repeating: "X", count: max(2, part.count)) : String(part)
    }
    return parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
  }

  /// Whether year, month and day are known.
  static func isComplete(_ day: String) -> Bool {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].count == 4 && parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
  }

  static func year(of day: String) -> String? {
    let year = day.prefix { $0.isASCIIDigit }
    return year.count == 4 ? String(year) : nil
  }
}

/// An edition as covers print it: `（2024年版）`, `（2021年1.0版）`.
enum PrintedEdition {
  /// The year, and the version if the text has more than the year.
  static func read(_ folded: String) -> (year: String, version: String?)? {
    let text = folded.drop { $0 == "(" }
    let body = text.last == ")" ? text.dropLast() : text
    guard body.hasSuffix("版"), let year = PrintedDay.year(of: String(body)) else { return nil }
    let rest = body.dropFirst(year.count).dropLast()
    if rest == "年" || rest == "年第" { return (year, nil) }
    guard rest.first == "年" else { return nil }
    let number = rest.dropFirst().drop { "第v".contains($0) }
    guard !number.isEmpty, number.count <= 8, number.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else { return nil }
    return (year, "\(year)-\(number)")
  }
}

/// The number of a standard as covers print it: `T/CCPITCSC XXX—2020`.
enum PrintedNumber {
  /// Whether a text without a label is such a number: capital letters, a slash, a number or a placeholder.
  static func isPlain(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, (0x41...0x5A).contains(first.value), scalars.count <= 40, scalars.contains("/") else { return false }
    return !scalars.contains(where: PrintedText.isHan) && (text.contains("XX") || scalars.contains { (0x30...0x39).contains($0.value) })
  }
}
