import TextModel
import YAML

/// Reads the text of a comment that allows findings. Accepts the punctuation of Chinese input methods: `：`, `，`, `、`, dashes of any kind.
public struct AllowParser {
  private let known: RuleNames
  private let bytes: [UInt8]
  private let end: Int
  private var cursor: Int

  /// Nil for any other comment.
  public static func parse(_ comment: Comment, in source: SourceText, _ known: RuleNames) -> AllowComment? {
    var parser = AllowParser(source.bytes, comment.range, known)
    guard let isForFile = parser.head() else { return nil }
    let names = parser.names()
    return AllowComment(comment: comment, isForFile: isForFile, names: names, reason: parser.reason())
  }

  /// Whether a text can hold such a comment at all: most have none, and need not be searched for comments.
  static func mayOccur(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var next = 0
      while let sign = ByteSearch.firstIndex(of: ASCII.numberSign, in: text, from: next) {
        next = sign
        // Several of them in a row count as one.
        while next < text.count, ASCII.isBlank(text[next]) || text[next] == ASCII.numberSign { next += 1 }
        guard next + 2 < text.count else { return false }
        if text[next] | 0x20 == UInt8(ascii: "l") || (text[next] == 0xE6 && text[next + 1] == 0xA3) { return true }
      }
      return false
    }
  }

  private init(_ bytes: [UInt8], _ range: ByteRange, _ known: RuleNames) {
    self.known = known
    self.bytes = bytes
    end = min(range.end, bytes.count)
    cursor = min(range.start, end)
  }

  /// `lint: allow`, `lint: allow-file`, `检查：允许`, `检查：全文允许`. Returns whether the comment is for the whole file; nil if it is not such a
  /// comment. The words of other tools are accepted if the name of a rule follows, and the blank before it may be missing.
  private mutating func head() -> Bool? {
    while cursor < end, bytes[cursor] == ASCII.numberSign || ASCII.isBlank(bytes[cursor]) { cursor += 1 }
    guard skip(anyOf: ["lint", "检查"]) else { return nil }
    skipBlanks()
    guard skip(anyOf: [":", "："]) else { return nil }
    skipBlanks()
    if skip(anyOf: ["allow-file", "全文允许", "本文件允许"]) { return isAtEndOfWord || isBeforeRule ? true : nil }
    if skip(anyOf: ["allow", "允许"]) { return isAtEndOfWord || isBeforeRule ? false : nil }
    return skip(anyOf: ["disable", "ignore", "忽略"]) && isAtEndOfWord && isBeforeRule ? false : nil
  }

  private var isBeforeRule: Bool {
    var ahead = self
    ahead.skipBlanks()
    return ahead.name().map(known.contains) ?? false
  }

  private mutating func names() -> [AllowComment.Name] {
    var names: [AllowComment.Name] = []
    while true {
      skipBlanks()
      let start = cursor
      guard let name = name() else { return names }
      // After a name without a comma, only the name of another rule is a name; anything else begins the reason.
      if !names.isEmpty, !hasComma, !known.contains(name) {
        cursor = start
        return names
      }
      names.append(AllowComment.Name(rule: name, range: ByteRange(start, cursor)))
      skipBlanks()
      hasComma = skip(anyOf: [",", "，", "、"])
    }
  }

  private var hasComma = false

  /// `missing-content--reason` has its dash after the name.
  private mutating func name() -> RuleID? {
    let start = cursor
    if let title = known.rule(titledAt: start, in: bytes, end: end) {
      cursor = title.end
      return title.rule
    }
    if let misspelt = misspeltTitle() { return misspelt }
    while cursor < end, Self.isNameByte(bytes[cursor]) {
      if bytes[cursor] == ASCII.hyphen, cursor + 1 >= end || !Self.isNameByte(bytes[cursor + 1]) || bytes[cursor + 1] == ASCII.hyphen {
        break
      }
      cursor += 1
    }
    return cursor > start && bytes[start] != ASCII.hyphen ? RuleID(String(decoding: bytes[start..<cursor], as: UTF8.self)) : nil
  }

  /// A word that is nearly the title of a rule; any other Chinese word begins the reason.
  private mutating func misspeltTitle() -> RuleID? {
    guard cursor < end, bytes[cursor] >= 0x80 else { return nil }
    let start = cursor
    let rest = String(decoding: bytes[start..<end], as: UTF8.self)
    let word = rest.prefix { !Self.ends.contains($0) }
    guard word.utf8.count <= Self.maximumTitleLength, !word.isEmpty, known.isNearTitle(String(word)) else { return nil }
    cursor = min(end, start + word.utf8.count)
    return RuleID(String(word))
  }

  private static let ends: Set<Character> = [" ", "\t", "\u{3000}", ",", "，", "、", ":", "：", "-", "—", "–", "\r", "\n"]
  private static let maximumTitleLength = 90

  private mutating func reason() -> ByteRange? {
    skipBlanks()
    while skip(anyOf: ["--", "-", "——", "—", "–", ":", "："]) { skipBlanks() }
    var last = end
    while last > cursor, ASCII.isBlank(bytes[last - 1]) || ASCII.isLineBreak(bytes[last - 1]) { last -= 1 }
    return last > cursor ? ByteRange(cursor, last) : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.hyphen || byte == UInt8(ascii: "_")
  }

  private var isAtEndOfWord: Bool { cursor >= end || !Self.isNameByte(bytes[cursor]) }

  private mutating func skipBlanks() {
    while cursor < end {
      if ASCII.isBlank(bytes[cursor]) {
        cursor += 1
      } else if cursor + 2 < end, bytes[cursor] == 0xE3, bytes[cursor + 1] == 0x80, bytes[cursor + 2] == 0x80 {
        cursor += 3
      } else {
        return
      }
    }
  }

  /// Letter case is ignored.
  private mutating func skip(anyOf words: [StaticString]) -> Bool {
    for word in words {
      let length = word.utf8CodeUnitCount
      guard cursor + length <= end else { continue }
      let isHere = word.withUTF8Buffer { letters in
        letters.indices.allSatisfy {
          letters[$0] == bytes[cursor + $0] || ASCII.isLetter(letters[$0]) && letters[$0] == bytes[cursor + $0] | 0x20
        }
      }
      if isHere {
        cursor += length
        return true
      }
    }
    return false
  }
}
