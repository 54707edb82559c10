import Linter
import TextModel

/// Finds placeholders for text that is still to be written: runs of X, ×, □ or ○, and words such as 待定.
public struct PlaceholderFinder {
  let words: WordLists

  public init(words: WordLists) { self.words = words }

  /// The first placeholder of a text in bytes from its start; parts joined by a dash, as in XX-XX, are one.
  public func find(in text: Text) -> Range<Int>? {
    let run = text.withBytes { firstRun(in: $0.span) }
    let word = firstWord(in: text)
    guard let run, let word else { return run ?? word }
    return run.lowerBound <= word.lowerBound ? run : word
  }

  private func firstRun(in bytes: Span<UInt8>) -> Range<Int>? {
    var offset = 0
    while offset < bytes.count {
      // Most characters of a Chinese text.
      if bytes[offset] >= 0xE4, bytes[offset] <= 0xE9 {
        offset &+= 3
        continue
      }
      guard Self.mayBegin(bytes[offset]), let end = endOfRun(in: bytes, from: offset) else {
        offset += UTF8Length.ofScalar(leadByte: bytes[offset])
        continue
      }
      return offset..<extended(end, in: bytes)
    }
    return nil
  }

  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool { byte == 0x58 || byte == 0xC3 || byte == 0xE2 || byte == 0xEF }

  /// The end of a run of at least two placeholder signs that is not part of a word.
  private func endOfRun(in bytes: Span<UInt8>, from start: Int) -> Int? {
    guard let width = signWidth(bytes, at: start) else { return nil }
    var end = start
    var count = 0
    while end < bytes.count, signWidth(bytes, at: end) == width, bytes[end] == bytes[start] {
      end += width
      count += 1
    }
    guard count >= 2 else { return nil }
    let isLetter = width == 1
    if isLetter, end < bytes.count, ASCII.isLetter(bytes[end]) || ASCII.isDigit(bytes[end]) { return nil }
    if isLetter, start > 0, ASCII.isLetter(bytes[start - 1]) || ASCII.isDigit(bytes[start - 1]), !isCentury(bytes, before: start) {
      return nil
    }
    if start >= width, signWidth(bytes, at: start - width) == width, bytes[start - width] == bytes[start] { return nil }
    return end
  }

  /// Whether `20` is before an offset, as in 20XX.
  private func isCentury(_ bytes: Span<UInt8>, before offset: Int) -> Bool {
    guard offset >= 2, bytes[offset - 2] == ASCII.zero + 2, bytes[offset - 1] == ASCII.zero else { return false }
    return offset == 2 || !ASCII.isDigit(bytes[offset - 3])
  }

  private func extended(_ end: Int, in bytes: Span<UInt8>) -> Int {
    var end = end
    while end + 1 < bytes.count, bytes[end] == ASCII.hyphen || bytes[end] == ASCII.period || bytes[end] == ASCII.slash,
      let next = endOfRun(in: bytes, from: end + 1)
    {
      end = next
    }
    return end
  }

  /// X, ×, Ｘ, □ and ○, by the bytes that they take.
  private func signWidth(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
    switch bytes[offset] {
    case 0x58: return 1
    case 0xC3: return offset + 1 < bytes.count && bytes[offset + 1] == 0x97 ? 2 : nil
    case 0xEF: return offset + 2 < bytes.count && bytes[offset + 1] == 0xBC && bytes[offset + 2] == 0xB8 ? 3 : nil
    case 0xE2:
      guard offset + 2 < bytes.count,
        bytes[offset + 1] == 0x96 && bytes[offset + 2] == 0xA1 || bytes[offset + 1] == 0x97 && bytes[offset + 2] == 0x8B
      else { return nil }
      return 3
    default: return nil
    }
  }

  private func firstWord(in text: Text) -> Range<Int>? {
    for match in words.placeholders.finder.matches(in: text) where isWhole(match, in: text) { return match.start..<match.end }
    return nil
  }

  /// Whether a match is a word by itself: Latin words as whole words, Chinese ones at the end of a phrase and not inside another word, as
  /// in 等待定价.
  private func isWhole(_ match: WordFinder.Match, in text: Text) -> Bool {
    let isHan = text.withBytes { HanText.isHan($0.span, at: match.start) }
    guard isHan else {
      return text.withBytes { bytes in
        !(match.start > 0 && ASCII.isLetter(bytes[match.start - 1])) && !(match.end < bytes.count && ASCII.isLetter(bytes[match.end]))
      }
    }
    if text.withBytes({ HanText.isHan($0.span, at: match.end) }) { return false }
    return !words.notBeforePlaceholder.contains { HanText.hasPrefix(text, $0, at: match.start - $0.utf8.count) }
  }
}
