import Schema
import Standards
import TextModel

/// The result of a quick scan of a text without parsing its YAML: whether it is certainly a plan or job description, so that it can be read
/// later, and which file it may name as its standard. Where the scan is not certain, the file is read immediately.
struct QuickScan {
  /// The file that the text may name as its standard.
  enum Mention {
    case none
    case path(String)
    case unclear
  }

  let isPlanOrJob: Bool
  let mention: Mention
  /// The id and version of its standard; nil unless they are written once in a plain form.
  let edition: String?

  init(_ source: SourceText) {
    let bytes = source.bytes
    let starts = Self.lineStarts(in: bytes)
    isPlanOrJob = source.encoding == .utf8 && Self.kinds(starts, in: bytes) == 1
    mention = isPlanOrJob ? Self.mention(in: bytes) : .unclear
    edition = isPlanOrJob ? CitedEdition.find(starts, in: bytes) : nil
  }

  private static let kindKeys = ["kind", "文件类型"].map { Array($0.utf8) }
  private static let kindNames: [[UInt8]] = [DocumentKind.trainingPlan, .jobDescription].flatMap { kind in
    ([kind.name.english, kind.name.chinese] + kind.aliases).map { Array($0.utf8) }
  }
  private static let fileKeys = ["ile", "文件"].map { Array($0.utf8) }
  private static let kindSuffix = Array("类型".utf8)
  /// Non-ASCII characters after which a key can begin.
  private static let wideSigns = ["，", "｛", "［", "、", "：", "\u{3000}", "\u{FEFF}"].map { Array($0.utf8) }

  /// How often the text names its kind. A line that is not written in the plain form counts twice, so that the scan is not certain.
  private static func kinds(_ starts: [Int], in bytes: [UInt8]) -> Int {
    var count = 0
    for start in starts {
      let rest = bytes[start...]
      guard let key = kindKeys.first(where: { rest.starts(with: $0) }) else { continue }
      count += isPlain(rest.prefix { $0 != ASCII.lineFeed }.dropFirst(key.count)) ? 1 : 2
    }
    return count
  }

  /// The start offsets of lines whose first byte may begin a key that names the kind or the standard.
  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { text in
      var starts: [Int] = []
      var start = 0
      while start < text.count {
        if text[start] == 0x6B || text[start] == 0x73 || text[start] == 0xE6 { starts.append(start) }
        guard let end = ByteSearch.firstIndex(of: ASCII.lineFeed, in: text, from: start) else { break }
        start = end + 1
      }
      return starts
    }
  }

  /// Whether the text after the key has the plain form `: training-plan`.
  private static func isPlain(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == ASCII.colon, rest.dropFirst().first == ASCII.space else { return false }
    let value = trimmed(rest.dropFirst(2))
    return kindNames.contains { value.elementsEqual($0) }
  }

  /// The file that the text names. Unclear unless every place where a key could be `file` is understood.
  private static func mention(in bytes: [UInt8]) -> Mention {
    guard mayMention(bytes) else { return .none }
    var found: String?
    for offset in bytes.indices {
      let byte = bytes[offset]
      guard byte | 0x20 == 0x66 || byte == 0xE6, let end = endOfKey(at: offset, in: bytes), canBeKey(before: offset, in: bytes) else {
        continue
      }
      guard let path = path(after: end, in: bytes), found == nil || found == path else { return .unclear }
      found = path
    }
    return found.map { .path($0) } ?? .none
  }

  /// Whether the text contains one of the words. Nearly no text does, so the loop has no branches and reads every byte.
  private static func mayMention(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var found: UInt8 = 0
      for offset in Range(clamping: 0, text.count - 3) {
        let english = ((text[offset] | 0x20) ^ 0x66) | ((text[offset + 1] | 0x20) ^ 0x69) | ((text[offset + 2] | 0x20) ^ 0x6C)
        let chinese = (text[offset] ^ 0xE6) | (text[offset + 1] ^ 0x96) | (text[offset + 2] ^ 0x87) | (text[offset + 3] ^ 0xE4)
        found |= (english == 0 ? 1 : 0) | (chinese == 0 ? 1 : 0)
      }
      return found != 0
    }
  }

  /// The offset at which the word `file` or 文件 ends; nil for another word.
  private static func endOfKey(at offset: Int, in bytes: [UInt8]) -> Int? {
    if bytes[offset] == 0xE6 {
      guard bytes[offset...].starts(with: fileKeys[1]) else { return nil }
      let end = offset + fileKeys[1].count
      return bytes[end...].starts(with: kindSuffix) ? nil : end
    }
    let rest = bytes[offset...].dropFirst().prefix(fileKeys[0].count).map { $0 | 0x20 }
    return rest == fileKeys[0] ? offset + 1 + rest.count : nil
  }

  /// Whether a key can begin at an offset: at the start of a line, of an entry or of a flow mapping.
  private static func canBeKey(before offset: Int, in bytes: [UInt8]) -> Bool {
    let before = bytes[..<offset]
    guard let last = before.last(where: { $0 != ASCII.space && $0 != ASCII.tab && $0 != 0x22 && $0 != 0x27 }) else { return true }
    if "\n\r{[,-?:".utf8.contains(last) { return true }
    guard last >= 0x80 else { return false }
    let tail = before.reversed().drop { $0 < 0x80 }.prefix(3).reversed()
    return wideSigns.contains { tail.elementsEqual($0) }
  }

  /// The path after a key; nil if it is not written in the plain form.
  private static func path(after end: Int, in bytes: [UInt8]) -> String? {
    var rest = bytes[end...]
    if rest.first == 0x22 || rest.first == 0x27 { rest = rest.dropFirst() }
    guard rest.first == ASCII.colon, rest.dropFirst().first == ASCII.space else { return nil }
    var value = trimmed(rest.dropFirst().prefix { !"\n\r},#".utf8.contains($0) })
    if let quote = value.first, quote == 0x22 || quote == 0x27 {
      guard value.count >= 2, value.last == quote else { return nil }
      value = value.dropFirst().dropLast()
    }
    guard let first = value.first, !"&*!|>[{@`%".utf8.contains(first), !value.contains(where: { "\\\"':".utf8.contains($0) }) else {
      return nil
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// Without the blanks at both ends.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == ASCII.space || byte == ASCII.tab || byte == ASCII.carriageReturn }
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes = bytes.dropLast() }
    return bytes
  }
}
