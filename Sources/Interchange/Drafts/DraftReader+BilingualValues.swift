extension DraftReader {
  /// Reads a value in two languages below a label in two languages. The Chinese half is used; the English one is kept if it contains more.
  mutating func take(bilingual label: String, _ value: TableCell) -> Bool {
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
