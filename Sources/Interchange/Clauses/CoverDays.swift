/// The days on a line of the cover: `2021-06-01 发布 2021-09-01 实施`, together or alone.
enum CoverDays {
  static func read(_ text: String) -> (published: String?, effective: String?)? {
    let published = day(before: ["发布", "颁布"], in: text) ?? day(after: "Published ", in: text)
    let effective = day(before: ["实施", "施行"], in: text) ?? day(after: "Effective ", in: text)
    return published == nil && effective == nil ? nil : (published, effective)
  }

  /// A line without the days and the words beside them, such as the name of the issuer.
  static func rest(of text: String) -> String {
    let words = ["发布日期", "实施日期", "发布", "实施", "颁布", "施行", "日期", "：", ":"].reduce(text) { $0.replacing($1, with: " ") }
    return PrintedText.trimmed(words.split { PrintedDay.isPart($0) || $0.isNumber || $0 == " " }.joined(separator: " "))
  }

  private static func day(after word: String, in text: String) -> String? {
    guard text.hasPrefix(word) else { return nil }
    let day = PrintedText.trimmed(text.dropFirst(word.count))
    return !day.isEmpty && day.allSatisfy { PrintedDay.isPart($0) } && day.contains(where: \.isNumber) ? day : nil
  }

  private static func day(before words: [String], in text: String) -> String? {
    for word in words {
      guard let range = text.firstRange(of: word) else { continue }
      let reversed = text[..<range.lowerBound].reversed().prefix { PrintedDay.isPart($0) }
      let day = String(reversed.reversed())
      if day.contains(where: \.isNumber) { return day }
    }
    return nil
  }
}
