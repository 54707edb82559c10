import Schema

/// A bar of three parts, with the numbers in words, since colour alone is not accessible.
enum CoverageBar {
  static func html(_ figures: CoverageFigures) -> String {
    let parts = [("c", figures.covered), ("e", figures.leftOut), ("m", figures.missing)].filter { $0.1 > 0 }
    return "<span class=\"stack\" aria-hidden=\"true\">" + parts.map { "<i class=\"\($0.0)\" style=\"--w:\($0.1)\"></i>" }.joined()
      + "</span>"
  }

  static var key: String {
    let parts = [("c", CoverageWords.covered), ("e", CoverageWords.leftOut), ("m", CoverageWords.missing)]
    return "<p class=\"key\">"
      + parts.map { "<span><i class=\"\($0.0)\" aria-hidden=\"true\"></i>\(HTMLWriter.both($0.1))</span>" }.joined()
      + Column.allCases.map { "<span><b>\($0.letter)</b> \(HTMLWriter.both(Bilingual(zh: $0.name.chinese, en: $0.name.english)))</span>" }
      .joined()
      + "</p>\n"
  }

  /// For example “覆盖 98，说明不覆盖 1，缺少 4”.
  static func words(_ figures: CoverageFigures) -> Bilingual {
    var chinese = ["覆盖 \(figures.covered)"]
    var english = ["\(figures.covered) covered"]
    if figures.leftOut > 0 {
      chinese.append("说明不覆盖 \(figures.leftOut)")
      english.append("\(figures.leftOut) left out")
    }
    chinese.append("缺少 \(figures.missing)")
    english.append("\(figures.missing) missing")
    return Bilingual(zh: chinese.joined(separator: "，"), en: english.joined(separator: ", "))
  }
}
