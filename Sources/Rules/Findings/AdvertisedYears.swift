import Schema

/// Years of work as advertisements have them: 3年以上, 三年及以上, 1-3年, 经验不限, `three years`.
enum AdvertisedYears {
  /// The least number of years that a text asks for; nil for another text. 3年以下 asks for none.
  static func least(_ text: String) -> Int? {
    let phrase = String(text.unicodeScalars.filter { !" \u{3000}（）()".unicodeScalars.contains($0) })
    if ["不限", "经验不限", "无经验要求", "无要求", "不要求", "无需经验"].contains(phrase) { return 0 }
    if let number = inEnglish(text) { return number }
    guard let year = phrase.firstIndex(of: "年"), endings.contains(String(phrase[phrase.index(after: year)...])) else { return nil }
    // The lower end of a range counts.
    let bounds = phrase[..<year].split(whereSeparator: \.joinsRange)
    guard let first = bounds.first, bounds.count <= 2, bounds.allSatisfy({ number(String($0)) != nil }) else { return nil }
    return number(String(first))
  }

  private static let endings: Set<String> = ["", "以上", "及以上", "含以上", "以上经验", "及以上经验", "以上工作经验", "及以上工作经验", "工作经验", "经验", "起"]

  /// `three`, `at least 3 years`, `5+ years of experience`.
  private static func inEnglish(_ text: String) -> Int? {
    var words = text.lowercased().split(whereSeparator: { " +-".contains($0) }).map(String.init)
    words.removeAll { englishWords.contains($0) }
    guard let word = words.first, words.count == 1 else { return nil }
    return englishNumbers.firstIndex(of: word) ?? (word == text ? nil : number(word))
  }

  private static let englishWords: Set<String> = ["at", "least", "minimum", "year", "years", "of", "work", "experience", "or", "more"]
  private static let englishNumbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

  private static func number(_ text: String) -> Int? {
    let digits = text.hasSuffix("年") ? String(text.dropLast()) : text
    if let number = Int(digits), number >= 0, number <= 60 { return number }
    return ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].firstIndex(of: digits).map { $0 + 1 } ?? (digits == "两" ? 2 : nil)
  }
}
