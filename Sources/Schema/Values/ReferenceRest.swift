import TextModel

/// A reference to the rest: `其余`, `5 数据分析 其余`, `5.2（其余）`, `其余：5 数据分析`, `rest of 5 数据分析`.
struct ReferenceRest {
  /// The function or content that it is the rest of, as the author wrote it; nil if there is only the word.
  let parent: Text?

  private static let words: [[UInt8]] = [
    "其余", "剩余", "余下", "其余内容", "其余部分", "其余条目", "其余各项", "其余要求", "其余工作内容", "剩余内容", "剩余部分", "剩余条目", "余下内容", "余下部分", "rest", "the rest",
  ].map { Array($0.utf8) }.sorted { $0.count > $1.count }
  /// What may separate the word and the function or content.
  private static let links = [" of ", "的", "之", "：", ":", "（", "(", "－", "-", "—", "\u{3000}", " "].map { Array($0.utf8) }
  private static let closingBrackets = ["）", ")"].map { Array($0.utf8) }

  static func read(_ text: Text) -> ReferenceRest? {
    guard let whole = smallLetters(of: text) else { return nil }
    let (start, end) = trimmed(whole)
    for word in words {
      if end - start == word.count, matches(whole, word, at: start) { return ReferenceRest(parent: nil) }
      if let parent = before(word, whole, start, end) ?? after(word, whole, start, end) {
        return ReferenceRest(parent: text.slice(parent.lowerBound, parent.upperBound))
      }
    }
    return nil
  }

  /// Other words for the rest, which may also be names of contents: 其他.
  private static let otherWords = [
    "其它", "其他", "其它内容", "其他内容", "其它部分", "其他部分", "其他条目", "其他各项", "其余的", "剩余的", "剩下", "剩下的", "剩下内容", "余下的", "the remainder", "remainder",
    "remaining", "the others", "others",
  ].map { Array($0.utf8) }
  private static let allWords = (words + otherWords).sorted { $0.count > $1.count }

  /// `5 数据分析 其它`, `5 数据分析其余`: a possible rest in another spelling, and what it would be the rest of. Nil for a rest in the format's
  /// spelling.
  static func otherSpelling(_ text: Text) -> (parent: Text?, word: String)? {
    guard let whole = smallLetters(of: text), read(text) == nil else { return nil }
    let (start, end) = trimmed(whole)
    for word in allWords {
      let spelling = word.first.map(ASCII.isLetter) ?? false ? "rest" : "其余"
      if end - start == word.count, matches(whole, word, at: start) { return (nil, spelling) }
      if let parent = before(word, whole, start, end, needsLink: false) ?? after(word, whole, start, end) {
        return (text.slice(parent.lowerBound, parent.upperBound), spelling)
      }
    }
    return nil
  }

  /// `5 数据分析 其余`: the range of the text before the word.
  private static func before(_ word: [UInt8], _ whole: [UInt8], _ start: Int, _ end: Int, needsLink: Bool = true) -> Range<Int>? {
    let wordEnd = withoutClosingBracket(whole, end)
    let wordStart = wordEnd - word.count
    guard wordStart > start, matches(whole, word, at: wordStart) else { return nil }
    // A number needs no separator before the word: 5其余.
    var isLinked = whole.indices.contains(wordStart - 1) && ASCII.isDigit(whole[wordStart - 1])
    var holderEnd = wordStart
    while holderEnd > start,
      let link = links.first(where: { holderEnd - $0.count >= start && matches(whole, $0, at: holderEnd - $0.count) })
    {
      holderEnd -= link.count
      isLinked = true
    }
    return (isLinked || !needsLink) && holderEnd > start ? start..<holderEnd : nil
  }

  /// `其余：5 数据分析`: the range of the text after the word.
  private static func after(_ word: [UInt8], _ whole: [UInt8], _ start: Int, _ end: Int) -> Range<Int>? {
    guard matches(whole, word, at: start) else { return nil }
    var holderStart = start + word.count
    var isLinked = false
    while holderStart < end, let link = links.first(where: { matches(whole, $0, at: holderStart) }) {
      holderStart += link.count
      isLinked = true
    }
    let holderEnd = withoutClosingBracket(whole, end)
    return isLinked && holderStart < holderEnd ? holderStart..<holderEnd : nil
  }

  private static func withoutClosingBracket(_ whole: [UInt8], _ end: Int) -> Int {
    closingBrackets.first { matches(whole, $0, at: end - $0.count) }.map { end - $0.count } ?? end
  }

  private static func matches(_ whole: [UInt8], _ word: [UInt8], at offset: Int) -> Bool {
    guard whole.indices.contains(offset), offset + word.count <= whole.count, whole[offset] == word.first else { return false }
    return whole[clamping: offset..<offset + word.count].elementsEqual(word)
  }

  /// The text in lower case, with the same offsets; nil for a long text.
  private static func smallLetters(of text: Text) -> [UInt8]? {
    guard text.count <= 256 else { return nil }
    return text.bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }

  private static func trimmed(_ bytes: [UInt8]) -> (Int, Int) {
    guard let start = bytes.firstIndex(where: { !ASCII.isBlank($0) }), let last = bytes.lastIndex(where: { !ASCII.isBlank($0) }) else {
      return (0, 0)
    }
    return (start, last + 1)
  }
}

extension Reference {
  /// `5 数据分析 其它`: the reference with the format's word for a rest, and what it would be the rest of. Nil for any other reference.
  public var inWordsOfRest: (text: String, parent: Reference?)? {
    guard form == .one, let (parent, word) = ReferenceRest.otherSpelling(whole) else { return nil }
    guard let parent else { return (word, nil) }
    return ("\(parent.string) \(word)", Reference(written: parent, listColumn: spellsColumn ? nil : column))
  }
}
