import TextModel

/// Finds the words of a list in texts, in one pass over each text and with one lookup per character where no word begins.
public struct WordFinder: Sendable {
  /// A match in a text: the word's index in the list, and its range in bytes from the start of the text.
  public struct Match: Sendable {
    public let word: Int
    public let start: Int
    public let end: Int
  }

  private let words: [[UInt8]]
  private let byFirst: [UInt32: [Int]]
  /// Where very many words begin alike: a table of them by spelling, and their lengths, the longest first.
  private var tables: [UInt32: SpellingTable] = [:]
  private let mayBegin: [Bool]

  public init(_ words: [String]) {
    let spelled = words.map { Array($0.utf8) }
    var byFirst: [UInt32: [Int]] = [:]
    var mayBegin = Array(repeating: false, count: Self.slots)
    for (index, word) in spelled.enumerated() where !word.isEmpty {
      let (first, _) = Self.character(at: 0, in: word.span)
      byFirst[first, default: []].append(index)
      mayBegin[Self.slot(first)] = true
    }
    // The longer of two words that begin alike is tried first.
    for (first, indices) in byFirst {
      byFirst[first] = indices.sorted { spelled[$0].count > spelled[$1].count }
    }
    self.words = spelled
    self.byFirst = byFirst
    self.mayBegin = mayBegin
    for (first, indices) in byFirst where indices.count > SpellingTable.minimumSpellings { tables[first] = SpellingTable(indices, spelled) }
  }

  private struct SpellingTable: Sendable {
    static let minimumSpellings = 16
    private let words: [[UInt8]: Int]
    private let lengths: [Int]

    init(_ indices: [Int], _ spelled: [[UInt8]]) {
      words = Dictionary(indices.map { (spelled[$0], $0) }) { first, _ in first }
      lengths = Set(words.keys.lazy.map(\.count)).sorted(by: >)
    }

    func match(at offset: Int, in text: Span<UInt8>) -> Match? {
      for length in lengths where offset + length <= text.count {
        var word: [UInt8] = []
        word.reserveCapacity(length)
        for index in Range(clamping: offset, offset + length) { word.append(text[index]) }
        if let index = words[word] { return Match(word: index, start: offset, end: offset + length) }
      }
      return nil
    }
  }

  /// The words in a text that do not overlap, from left to right.
  public func forEachMatch(in text: Text, _ body: (Match) -> Void) {
    guard !words.isEmpty else { return }
    text.withBytes { bytes in
      let span = bytes.span
      var offset = 0
      while offset < span.count {
        offset = mayBegin.withUnsafeBufferPointer { Self.skipHan(bytes, from: offset, $0) }
        guard offset < span.count else { break }
        let (first, length) = Self.character(at: offset, in: span)
        if mayBegin[Self.slot(first)], let match = match(at: offset, first, in: span) {
          body(match)
          offset = match.end
        } else {
          offset += length
        }
      }
    }
  }

  /// Steps over the Han characters with which no word begins: most of a Chinese text.
  @inline(__always)
  private static func skipHan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ mayBegin: UnsafeBufferPointer<Bool>) -> Int {
    var offset = start
    while offset + 2 < bytes.count, bytes[offset] >= 0xE4, bytes[offset] <= 0xE9, !mayBegin[slot(bytes[offset + 1], bytes[offset + 2])] {
      offset += 3
    }
    return offset
  }

  /// All words in a text, in order of their offsets.
  public func matches(in text: Text) -> [Match] {
    var matches: [Match] = []
    forEachMatch(in: text) { matches.append($0) }
    return matches
  }

  public func firstMatch(in text: Text) -> Match? { matches(in: text).first }

  private func match(at offset: Int, _ first: UInt32, in text: Span<UInt8>) -> Match? {
    if !tables.isEmpty, let table = tables[first] { return table.match(at: offset, in: text) }
    for index in byFirst[first] ?? [] {
      let word = words[index]
      guard offset + word.count <= text.count else { continue }
      if (0..<word.count).allSatisfy({ text[offset + $0] == word[$0] }) {
        return Match(word: index, start: offset, end: offset + word.count)
      }
    }
    return nil
  }

  /// The bytes of the character at an offset in one number, and how many they are.
  private static func character(at offset: Int, in text: Span<UInt8>) -> (bytes: UInt32, length: Int) {
    let lead = text[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    // Most characters of a Chinese text.
    if lead >= 0xE0, lead < 0xF0, offset + 2 < text.count {
      return (UInt32(lead) << 16 | UInt32(text[offset + 1]) << 8 | UInt32(text[offset + 2]), 3)
    }
    let length = min(UTF8Length.ofScalar(leadByte: lead), text.count - offset)
    var bytes: UInt32 = 0
    for index in Range(clamping: 0, length) { bytes = bytes << 8 | UInt32(text[offset + index]) }
    return (bytes, length)
  }

  private static let slots = 1024
  private static func slot(_ character: UInt32) -> Int {
    slot(UInt8(truncatingIfNeeded: character >> 8), UInt8(truncatingIfNeeded: character))
  }

  /// By the last two bytes of a character; those of a Han character have six bits each.
  private static func slot(_ second: UInt8, _ third: UInt8) -> Int { Int(third & 0x3F) | Int(second & 0x0F) << 6 }
}
