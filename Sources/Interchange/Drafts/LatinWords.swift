/// The Latin words of a text, which `LostTexts` compares with those that were written.
enum LatinWords {
  /// The runs of three or more letters and digits that begin with a letter, in lower case: `40hrs` has `hrs`. A backslash and the character
  /// after it, which are an escape in a quoted text, divide words.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars where !isJoined(scalar) {
      let wasEscaped = isEscaped
      isEscaped = scalar == "\\" && !wasEscaped
      if !wasEscaped, let folded = folded(scalar) {
        if !word.isEmpty || folded.value > 0x39 { word.append(folded) }
      } else if !word.isEmpty {
        if word.count >= shortest { words.append(String(word)) }
        word = String.UnicodeScalarView()
      }
    }
    if word.count >= shortest { words.append(String(word)) }
    return words
  }

  /// The words of a text that were not written: two or more in a row, or all of them; nil for other texts. A single word may be a form of
  /// one that was written.
  static func missing(in text: String, _ written: Set<String>) -> String? {
    let words = words(of: text)
    let isFound = words.map { written.contains($0) || isKnown($0) }
    guard isFound.contains(false) else { return nil }
    if !isFound.contains(true) { return words.joined(separator: " ") }
    var gap: [String] = []
    for (word, isFound) in zip(words, isFound) {
      if !isFound {
        gap.append(word)
      } else if gap.count > 1 {
        break
      } else {
        gap = []
      }
    }
    return gap.count > 1 ? gap.joined(separator: " ") : nil
  }

  /// Whether a word is one for fields, also with a number: Theory8.
  private static func isKnown(_ word: String) -> Bool {
    if known.contains(word) { return true }
    guard word.last?.isASCIIDigit == true else { return false }
    return known.contains(String(word.reversed().drop(while: \.isASCIIDigit).reversed()))
  }

  private static let shortest = 3

  /// A letter or digit in lower case; nil for other characters.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7A: return Unicode.Scalar(value)
    case 0x41...0x5A: return Unicode.Scalar(value + 0x20)
    case 0xD7, 0xF7: return nil
    case 0xC0...0x24F: return scalar.properties.lowercaseMapping.unicodeScalars.first
    default: return nil
    }
  }

  /// Whether a character is part of the word around it: a combining accent, or an invisible character.
  private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF, 0x300...0x36F: true
    default: false
    }
  }

  /// The words of labels and headers, which become the names of fields, and words for values that the format writes in its own way.
  private static let known: Set<String> = {
    let labels = DraftWords.facts.values.flatMap { $0.flatMap(\.1) } + DraftWords.moreFacts.values.flatMap { $0.flatMap(\.1) }
    let headers = DraftWords.columns.flatMap(\.1) + DraftWords.moreColumns.flatMap(\.1)
    return Set((labels + headers + DraftReader.tableHeadings + others).flatMap(words))
  }()

  private static let others = [
    // Levels and education.
    "junior intermediate senior advanced beginner master technician level grade entry bachelor bachelors degree masters doctorate phd diploma",
    "college university school high higher secondary vocational technical graduate undergraduate postgraduate associate above below bsc msc mba",
    "equivalent minimum least more over than years year yrs yr experience work working relevant related",
    // Hours and sums.
    "hours hour hrs minutes minute min each per lesson lessons period periods total subtotal sum overall",
    "yes true none nil any not applicable",
    // The kind of document, and words of headings.
    "training plan programme program course curriculum syllabus job position description profile form details information basic general",
    "posting vacancy advertisement hiring opening",
    "schedule overview structure outline list table annex appendix section part page sheet modules units the and for with this from",
    // References.
    "all items item contents content functions function except rest whole including through competencies standard standards",
    // Signatures.
    "requirement criteria criterion attribute attributes factor", "signature signed date prepared reviewed approved checked",
  ]
}
