/// An edition as covers print it: `（2024年版）`, `（2021年1.0版）`.
enum PrintedEdition {
  /// The year, and the version where there is more than the year.
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
