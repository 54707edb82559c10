/// A day as covers print it: `2021 -XX -XX`, `2021年6月1日`.
enum PrintedDay {
  static func isPart(_ character: Character) -> Bool {
    character.isASCIIDigit || "Xx×-–—－ 年月日/.　".contains(character)
  }

  /// Year, month and day with hyphens, as far as they are given.
  static func normalised(_ text: String) -> String {
    let pieces: [Substring] = PrintedText.folded(text).split { !($0.isASCIIDigit || $0 == "x" || $0 == "×") }
    let parts = pieces.map { part in
      part.contains("×") || part.contains("x") ? String(repeating: "X", count: max(2, part.count)) : String(part)
    }
    return parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
  }

  /// Whether all of the day is known.
  static func isComplete(_ day: String) -> Bool {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].count == 4 && parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
  }

  static func year(of day: String) -> String? {
    let year = day.prefix { $0.isASCIIDigit }
    return year.count == 4 ? String(year) : nil
  }
}
