import TextModel

/// A reference to what is left: `其余`, `5 数据分析 其余`, `5.2（其余）`, `其余：5 数据分析`, `rest of 5 数据分析`.
struct ReferenceRest {
  /// The function or content that it is the rest of, as the author writes it; nil where only the word is there.
  let holder: Text?

  private static let words: [String] = [
    "其余", "剩余", "余下", "其余内容", "其余部分", "其余条目", "其余各项", "其余要求", "其余工作内容", "剩余内容", "剩余部分", "剩余条目", "余下内容", "余下部分", "rest", "the rest",
  ].sorted { $0.utf8.count > $1.utf8.count }
  /// Between the word and what it belongs to.
  private static let links: [String] = [" of ", "的", "之", "：", ":", "（", "(", "－", "-", "—", "\u{3000}", " "]

  static func read(_ text: Text) -> ReferenceRest? {
    guard text.count <= 256 else { return nil }
    let whole = text.string.lowercased()
    // Small letters may be longer than large ones in some scripts.
    guard whole.utf8.count == text.count else { return nil }
    let (start, end) = trimmed(whole.utf8)
    for word in words {
      if end - start == word.utf8.count, matches(whole, word, at: start) { return ReferenceRest(holder: nil) }
      if let holder = before(word, whole, start, end) ?? after(word, whole, start, end) {
        return ReferenceRest(holder: text.slice(holder.lowerBound, holder.upperBound))
      }
    }
    return nil
  }

  /// Other words for what is left, which are also names of contents: 其他.
  private static let otherWords: [String] = [
    "其它", "其他", "其它内容", "其他内容", "其它部分", "其他部分", "其他条目", "其他各项", "其余的", "剩余的", "剩下", "剩下的", "剩下内容", "余下的", "the remainder", "remainder",
    "remaining", "the others", "others",
  ]
  private static let allWords = (words + otherWords).sorted { $0.utf8.count > $1.utf8.count }

  /// `5 数据分析 其它`, `5 数据分析其余`: what may be a rest in another spelling, and what it would be the rest of. Nil for a rest as the format has it.
  static func otherSpelling(_ text: Text) -> (holder: Text?, word: String)? {
    guard text.count <= 256, read(text) == nil else { return nil }
    let whole = text.string.lowercased()
    guard whole.utf8.count == text.count else { return nil }
    let (start, end) = trimmed(whole.utf8)
    for word in allWords {
      let spelling = ASCII.isLetter(word.utf8.first ?? 0) ? "rest" : "其余"
      if end - start == word.utf8.count, matches(whole, word, at: start) { return (nil, spelling) }
      if let holder = before(word, whole, start, end, needsLink: false) ?? after(word, whole, start, end) {
        return (text.slice(holder.lowerBound, holder.upperBound), spelling)
      }
    }
    return nil
  }

  /// `5 数据分析 其余`: what is before the word.
  private static func before(_ word: String, _ whole: String, _ start: Int, _ end: Int, needsLink: Bool = true) -> Range<Int>? {
    var wordEnd = end
    for bracket in ["）", ")"] where matches(whole, bracket, at: end - bracket.utf8.count) { wordEnd = end - bracket.utf8.count }
    let wordStart = wordEnd - word.utf8.count
    guard wordStart > start, matches(whole, word, at: wordStart) else { return nil }
    let bytes = Array(whole.utf8)
    // A number needs no sign between the two: 5其余.
    var isLinked = bytes.indices.contains(wordStart - 1) && ASCII.isDigit(bytes[wordStart - 1])
    var holderEnd = wordStart
    while holderEnd > start,
      let link = links.first(where: { holderEnd - $0.utf8.count >= start && matches(whole, $0, at: holderEnd - $0.utf8.count) })
    {
      holderEnd -= link.utf8.count
      isLinked = true
    }
    return (isLinked || !needsLink) && holderEnd > start ? start..<holderEnd : nil
  }

  /// `其余：5 数据分析`: what is after it.
  private static func after(_ word: String, _ whole: String, _ start: Int, _ end: Int) -> Range<Int>? {
    guard matches(whole, word, at: start) else { return nil }
    var holderStart = start + word.utf8.count
    var isLinked = false
    while holderStart < end, let link = links.first(where: { matches(whole, $0, at: holderStart) }) {
      holderStart += link.utf8.count
      isLinked = true
    }
    var holderEnd = end
    for bracket in ["）", ")"] where matches(whole, bracket, at: end - bracket.utf8.count) { holderEnd = end - bracket.utf8.count }
    return isLinked && holderStart < holderEnd ? holderStart..<holderEnd : nil
  }

  private static func matches(_ whole: String, _ word: String, at offset: Int) -> Bool {
    guard offset >= 0, offset + word.utf8.count <= whole.utf8.count else { return false }
    return whole.utf8.dropFirst(clamping: offset).starts(with: word.utf8)
  }

  private static func trimmed(_ bytes: String.UTF8View) -> (Int, Int) {
    let start = bytes.prefix { ASCII.isBlank($0) }.count
    let end = bytes.count - bytes.reversed().prefix { ASCII.isBlank($0) }.count
    return (min(start, end), max(start, end))
  }
}

extension Reference {
  /// `5 数据分析 其它`: the same reference with the format's word for a rest, and what it would be the rest of. Nil for any other reference.
  public var inWordsOfRest: (text: String, holder: Reference?)? {
    guard form == .one, let (holder, word) = ReferenceRest.otherSpelling(whole) else { return nil }
    guard let holder else { return (word, nil) }
    return ("\(holder.string) \(word)", Reference(written: holder, listColumn: spellsColumn ? nil : column))
  }
}
