import Schema
import TextModel

/// References beside other words: 选品与采购（1.1、1.2）, 功能1：1.1、1.2, 2.1 信息展示（详情页模板）.
extension DraftReferences {
  /// The references in the brackets at the end of an entry of contents, and the text before them: 询价（1.1 产品选择）.
  mutating func inBrackets(_ entry: String, line: Int) -> (text: String, references: [String])? {
    guard matcher != nil, entry.utf8.count <= 300, let last = entry.last, last.isClosingParenthesis,
      let open = entry.lastIndex(where: \.isOpeningParenthesis)
    else { return nil }
    let inner = PrintedText.trimmed(entry[open...].dropFirst().dropLast())
    let before = PrintedText.trimmed(entry[..<open])
    guard !before.isEmpty, inner.first.map({ $0.isASCIIDigit || "能知AK".contains($0) }) == true, inner.contains(where: \.isASCIIDigit) else {
      return nil
    }
    let text = SeriesMark.read(before, .decimal)?.rest ?? before
    if let read = numbers(inner, line: line), read.left.isEmpty { return (text, read.references) }
    return (namedParts(inner, line: line) ?? named(inner, line: line)).map { (text, $0) }
  }

  /// Whether a line says that nothing is covered.
  static func isNone(_ line: some StringProtocol) -> Bool {
    HoursWording.isNone(String(line)) || ["暂无", "none", "n/a", "不对应", "无对应"].contains(PrintedText.folded(line))
  }

  /// The numbers of a line that has a name before them, or words around them; nil for other lines, and if one is not found.
  mutating func numbersBeside(_ line: String) -> [Piece]? {
    guard matcher != nil, line.utf8.count <= 600, line.contains(where: { "（(：:第".contains($0) }), line.contains(where: \.isASCIIDigit)
    else {
      return nil
    }
    let text = DraftMatcher.cleaned(DraftWords.withoutBullet(line, isReference: true))
    let entries = Self.numbersBesideWords(text) == nil ? Self.entriesOutsideBrackets(text) : [text]
    var result: [Piece] = []
    for entry in entries {
      guard let numbers = Self.numbersBesideWords(entry) else { return nil }
      let matches = numbers.map { ($0, matcher?.match($0)) }
      guard matches.allSatisfy({ $0.1 != nil }) else { return nil }
      result += matches
    }
    return result.isEmpty ? nil : result
  }

  private static func numbersBesideWords(_ text: String) -> [String]? {
    func dotted(_ text: String) -> [String]? { numbers(text).flatMap { $0.allSatisfy { $0.contains(".") } ? $0 : nil } }
    if text.hasPrefix("第"), let last = text.last, "条款项点".contains(last) {
      return dotted(PrintedText.trimmed(text.dropFirst().dropLast()))
    }
    if let last = text.last, last.isClosingParenthesis, let open = text.lastIndex(where: \.isOpeningParenthesis), open > text.startIndex {
      return dotted(PrintedText.trimmed(text[open...].dropFirst().dropLast()))
    }
    guard let colon = text.firstIndex(where: { "：:".contains($0) }), colon > text.startIndex, text[..<colon].count <= 20 else { return nil }
    return dotted(PrintedText.trimmed(text[colon...].dropFirst()))
  }

  /// 1.1产品选择1.2产品采购, 1.1产品选择及1.2: a number after a Chinese character begins an entry, if all of them are found by number and name, or
  /// are a number only.
  mutating func glued(_ text: String) -> [Piece]? {
    let characters = Array(text)
    guard characters.first?.isASCIIDigit == true, characters.count <= 300 else { return nil }
    var parts: [String] = [""]
    for (index, character) in characters.enumerated() {
      if character.isASCIIDigit, index > 0, characters[index - 1].unicodeScalars.allSatisfy(PrintedText.isHan),
        characters[index...].prefix(while: { $0.isASCIIDigit || $0 == "." }).contains(".")
      {
        parts.append("")
      }
      parts[parts.count - 1].append(character)
    }
    guard parts.count > 1 else { return nil }
    let matches = parts.enumerated().map { index, part -> Piece in
      var text = PrintedText.trimmed(part)
      // The word between two entries.
      if index < parts.count - 1, let last = text.last, "及和与".contains(last), matcher?.match(text)?.certainty.isNamed != true {
        text.removeLast()
      }
      return (text, matcher?.match(text))
    }
    let areFound = matches.allSatisfy { text, match in
      match?.certainty.isNamed == true || match?.certainty == .number && text.allSatisfy { $0.isASCIIDigit || $0 == "." }
    }
    return areFound && matches.contains { $0.match?.certainty.isNamed == true } ? matches : nil
  }

  /// The entry that a text names with its number before other words: 2.1 信息展示（详情页模板）.
  mutating func withoutRemark(_ text: String) -> DraftMatcher.Match? {
    guard text.first?.isASCIIDigit == true, let cut = text.firstIndex(where: { "（(：:".contains($0) }) else { return nil }
    guard let match = matcher?.match(String(text[..<cut])), match.certainty == .exact, match.references.count == 1 else { return nil }
    return match
  }
}

extension DraftReferences {
  /// The references of a text whose entries each have a number and the name that the standard has for it: 2.1 信息展示、2.2 账户管理; nil for
  /// other texts.
  mutating func stated(_ text: String) -> [String]? {
    guard text.utf8.count <= 600, Self.beginsWithParts(text) else { return nil }
    for signs in ["", "；;", "；;、", "；;、，,"] {
      let parts = signs.isEmpty ? [text] : Self.divided(text, Set(signs))
      guard signs.isEmpty || parts.count > 1, parts.allSatisfy({ Self.beginsWithParts($0) && $0.contains(where: \.isLetter) }) else {
        continue
      }
      let matches = parts.map { matcher?.match($0, namesOnly: true) }
      if matches.allSatisfy({ $0?.certainty == .exact }) { return matches.flatMap { $0?.references ?? [] } }
    }
    return nil
  }

  /// The pieces of a line, which are looked up once.
  mutating func knownPieces(_ line: String, line number: Int) -> [Piece] {
    if let found = known[line] { return found }
    let found = pieces(line, line: number)
    if line.utf8.count <= Self.maximumKnownLength, known.count < Self.maximumKnown { known[line] = found }
    return found
  }

  private static let maximumKnownLength = 120
  private static let maximumKnown = 4_096

  /// Whether a text begins with a number of two parts or more: 2.1.
  private static func beginsWithParts(_ text: String) -> Bool {
    let rest = text.drop(while: \.isASCIIDigit)
    return rest.count < text.count && rest.first == "." && rest.dropFirst().first?.isASCIIDigit == true
  }
}
