import Schema
import TextModel

/// A label in two languages: `职级 Level`, `职级/Level`, `Level 职级`.
struct BilingualLabel {
  private let chinese: String
  private let english: String
  private let beginsInChinese: Bool

  /// Nil unless one part of the text is Chinese and the rest English.
  init?(_ text: String) {
    // Most cells of a large table are in one language.
    guard text.utf8.count <= 90, text.utf8.contains(where: { $0 >= 0x80 }), text.utf8.contains(where: ASCII.isLetter) else { return nil }
    let scalars = Array(PrintedText.trimmed(PrintedText.unwrapped(text)).unicodeScalars)
    // 等级：middle is a label with its value.
    guard !scalars.dropLast().contains(where: { $0 == ":" || $0 == "：" }), scalars.count <= 40 else { return nil }
    guard let first = scalars.first(where: { Self.isLatin($0) || PrintedText.isHan($0) }) else { return nil }
    beginsInChinese = PrintedText.isHan(first)
    let isOther = beginsInChinese ? Self.isLatin : PrintedText.isHan
    let isSame = beginsInChinese ? PrintedText.isHan : Self.isLatin
    guard var cut = scalars.firstIndex(where: isOther), !scalars[cut...].contains(where: isSame) else { return nil }
    // In `2年以上 2+ years` the number belongs to the second half.
    if beginsInChinese, let last = scalars[..<cut].lastIndex(where: PrintedText.isHan) {
      let between = Range(clamping: last + 1, cut)
      if scalars[between].contains(where: { $0.isASCII && $0.properties.numericType != nil }) { cut = between.lowerBound }
    }
    let (left, right) = (Self.bare(scalars[..<cut]), Self.bare(scalars[cut...]))
    (chinese, english) = beginsInChinese ? (left, right) : (right, left)
    guard chinese.count >= 2, english.count >= 2 else { return nil }
  }

  /// The meaning of the Chinese half, else of the English one. A text such as `Excel 技能` is not divided.
  func first<Known: Equatable>(_ known: (String) -> Known?) -> Known? {
    let (left, right) = (known(chinese), known(english))
    return beginsInChinese ? left ?? right : left == right ? left : nil
  }

  /// Whether both halves are known and have the same meaning.
  func isWhole<Known: Equatable>(_ known: (String) -> Known?) -> Bool { known(chinese).map { $0 == known(english) } ?? false }

  /// The two halves of a value, each in one language.
  static func halves(_ text: String) -> (chinese: String, english: String)? {
    BilingualLabel(text).map { ($0.chinese, $0.english) }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }

  private static func bare(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = PrintedText.trimmed(PrintedText.string(scalars))
    while let last = text.last, "/／|｜-–—(（ ".contains(last) { text.removeLast() }
    while let first = text.first, "/／|｜-–— ".contains(first) { text.removeFirst() }
    if let last = text.last, last.isClosingParenthesis, !text.contains(where: \.isOpeningParenthesis) { text.removeLast() }
    return text
  }
}

extension DraftReader {
  /// Reads a value in two languages below a label in two languages. The Chinese half is used; the English one is kept if it contains more.
  mutating func read(bilingual label: String, _ value: TableCell) -> Bool {
    guard BilingualLabel.halves(label) != nil || value.text.contains(where: \.isNewline), let fact = DraftWords.fact(label, kind),
      fact.value == .name || [.level, .education, .years].contains(fact),
      let (chinese, english) = Self.halves(value, isSplit: [.level, .education, .years].contains(fact))
    else { return false }
    set(label, TableCell(chinese, line: value.line))
    let isSame: Bool
    switch fact {
    case .level: isSame = LevelNames.find(in: english) == LevelNames.find(in: chinese)
    case .education: isSame = DraftFacts.education(english) == DraftFacts.education(chinese)
    case .years: isSame = DraftFacts.years(english) == DraftFacts.years(chinese)
    default: isSame = false
    }
    if !isSame { addExtra(BilingualLabel.halves(label)?.english ?? label, TableCell(english, line: value.line)) }
    return true
  }

  /// The halves of a value with one line in each language; of a single line only if both have the same meaning.
  private static func halves(_ value: TableCell, isSplit: Bool) -> (String, String)? {
    let lines = DraftLines.lines(of: value.text)
    if lines.count == 2, let first = lines.first, let last = lines.last {
      let isChinese = [first, last].map { $0.unicodeScalars.contains(where: PrintedText.isHan) }
      if isChinese == [true, false] { return (first, last) }
      return isChinese == [false, true] ? (last, first) : nil
    }
    guard lines.count == 1, let only = lines.first, let halves = BilingualLabel.halves(only) else { return nil }
    let pair = (halves.chinese, halves.english)
    if isSplit { return pair }
    // 运营经理 KA is one name. A translation has several words.
    return halves.english.contains(" ") && only.hasPrefix(halves.chinese) ? pair : nil
  }
}
