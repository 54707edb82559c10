import TextModel

/// The words that authors write for yes and no.
enum BooleanWords {
  /// What a word means, with a typing mistake or signs around it: `ture`, `true。`, 是的; nil if it may mean either.
  static func meaning(of word: String) -> Bool? {
    let plain = plain(word)
    if let known = known(plain) { return known }
    guard !plain.unicodeScalars.contains(where: { HanScalar.contains($0.value) }) else { return nil }
    let isTrue = NearestName.isTypo(plain, of: "true")
    return isTrue == NearestName.isTypo(plain, of: "false") ? nil : isTrue
  }

  private static func known(_ word: String) -> Bool? {
    switch word {
    case "true", "yes", "on", "y", "是", "是的", "有", "真", "对", "涵盖", "包括", "包含": true
    case "false", "no", "off", "n", "否", "不是", "无", "没有", "假", "不", "不涵盖", "不包括", "不包含": false
    default: nil
    }
  }

  /// The word in half-width small letters, without quotation marks around it and signs after it.
  private static func plain(_ word: String) -> String {
    var scalars = word.unicodeScalars.map { scalar -> Unicode.Scalar in
      (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }[...]
    while let last = scalars.last, signs.contains(last) { scalars.removeLast() }
    while let first = scalars.first, signs.contains(first) { scalars.removeFirst() }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text.lowercased()
  }

  private static let signs = Set(" \u{3000}。.、,;:!\"'“”‘’".unicodeScalars)
}
