import Linter
import TextModel

/// What is wrong with the punctuation of one text. Offsets are in bytes from its start.
struct PunctuationScan {
  /// A half-width sign, or a pair of brackets at least one of which is half-width, where Chinese text needs full-width ones.
  struct Narrow {
    let range: Range<Int>
    /// The correct sign.
    let wanted: String
    let changes: [(range: Range<Int>, text: String)]
    let isMixed: Bool
  }

  private(set) var narrow: [Narrow] = []
  private(set) var unpaired: [Range<Int>] = []
  private var open: [(sign: Bracket, start: Int, end: Int)] = []

  static func scan(_ text: Text) -> PunctuationScan {
    var scan = PunctuationScan()
    text.withBytes { scan.run($0.span) }
    return scan
  }

  private mutating func run(_ bytes: Span<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      // Most characters of a Chinese text.
      if bytes[offset] >= 0xE4, bytes[offset] <= 0xE9 {
        offset &+= 3
        continue
      }
      let length = min(UTF8Length.ofScalar(leadByte: bytes[offset]), bytes.count - offset)
      if let bracket = Bracket.at(offset, in: bytes) {
        handle(bracket, offset..<(offset + length), bytes)
      } else if length == 1, let wide = Self.wide(bytes[offset]) {
        handleSign(wide, at: offset, bytes)
      }
      offset += length
    }
    unpaired += open.map { $0.start..<$0.end }
    narrow.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func wide(_ byte: UInt8) -> String? {
    switch byte {
    case ASCII.comma: "，"
    case 0x3B: "；"
    case ASCII.colon: "："
    default: nil
    }
  }

  /// A sign between Han characters; spaces after it were typed to make up for its width. A colon with a space is YAML's own, and a rule of
  /// its own.
  private mutating func handleSign(_ wide: String, at offset: Int, _ bytes: Span<UInt8>) {
    var end = offset + 1
    while end < bytes.count, bytes[end] == ASCII.space { end += 1 }
    guard Self.isChinese(bytes, before: offset), Self.isChinese(bytes, at: end), bytes[offset] != ASCII.colon || end == offset + 1 else {
      return
    }
    narrow.append(Narrow(range: offset..<(offset + 1), wanted: wide, changes: [(offset..<end, wide)], isMixed: false))
  }

  private mutating func handle(_ bracket: Bracket, _ range: Range<Int>, _ bytes: Span<UInt8>) {
    guard bracket.isClosing else { return open.append((bracket, range.lowerBound, range.upperBound)) }
    guard let partner = open.last, partner.sign.kind == bracket.kind else {
      if !Self.isEnumerator(bracket, range.lowerBound, bytes) { unpaired.append(range) }
      return
    }
    open.removeLast()
    guard bracket.kind == .round, !(partner.sign.isWide && bracket.isWide) else { return }
    let isMixed = partner.sign.isWide != bracket.isWide
    guard isMixed || !Self.isQuantity(partner.end..<range.lowerBound, bytes) else { return }
    guard isMixed || Self.isChinese(bytes, before: partner.start) || Self.isChinese(bytes, at: range.upperBound) else { return }
    var changes: [(range: Range<Int>, text: String)] = []
    if !partner.sign.isWide { changes.append((partner.start..<partner.end, "（")) }
    if !bracket.isWide { changes.append((range, "）")) }
    let inner = String(decoding: Range(clamping: partner.end, range.lowerBound).map { bytes[$0] }, as: UTF8.self)
    narrow.append(Narrow(range: partner.start..<range.upperBound, wanted: "（\(inner)）", changes: changes, isMixed: isMixed))
  }

  /// Whether brackets hold a range or a tolerance whose unit follows them, which is written with half-width signs: `(38±1)℃`, `(20~25) mm`.
  private static func isQuantity(_ inside: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let number = String(decoding: inside.map { bytes[$0] }, as: UTF8.self).unicodeScalars
    guard number.allSatisfy({ digits.contains($0) || operators.contains($0) || $0 == " " }), number.contains(where: digits.contains),
      number.contains(where: operators.contains)
    else { return false }
    var next = inside.upperBound + 1
    while next < bytes.count, bytes[next] == ASCII.space { next += 1 }
    guard next < bytes.count else { return false }
    // `(38±1)度`.
    if number.contains("±"), next == inside.upperBound + 1, HanText.isHan(bytes, at: next) { return true }
    if ASCII.isLetter(bytes[next]) || bytes[next] == UInt8(ascii: "%") { return true }
    let following = Range(clamping: next, min(next + 3, bytes.count)).map { bytes[$0] }
    return units.contains { following.starts(with: $0.utf8) }
  }

  private static let digits = Set("0123456789.".unicodeScalars)
  private static let operators = Set("±~～-–—－+×*/".unicodeScalars)
  private static let units = ["℃", "℉", "°", "‰", "％", "Ω", "μ", "µ", "㎜", "㎝", "㎡", "㎏", "㎎", "㏄", "′", "″"]

  /// Whether a bracket is that of an enumeration, which has no other half: `1)`, `a）`.
  private static func isEnumerator(_ bracket: Bracket, _ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    bracket.kind == .round && offset > 0 && (ASCII.isDigit(bytes[offset - 1]) || ASCII.isLetter(bytes[offset - 1]))
  }

  /// Whether a Han character is before an offset: a half-width bracket beside one ought to be full-width.
  private static func isChinese(_ bytes: Span<UInt8>, before offset: Int) -> Bool {
    if offset >= 4, bytes[offset - 1] == 0x29 { return HanText.isHan(bytes, at: offset - 4) }
    return offset >= 3 && (HanText.isHan(bytes, at: offset - 3) || Bracket.at(offset - 3, in: bytes)?.isWide == true)
  }

  private static func isChinese(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    if offset < bytes.count, bytes[offset] == 0x28 { return HanText.isHan(bytes, at: offset + 1) }
    return offset < bytes.count && (HanText.isHan(bytes, at: offset) || Bracket.at(offset, in: bytes)?.isWide == true)
  }
}

/// A bracket or quotation mark.
private struct Bracket {
  enum Kind {
    case round, title, square, quote, corner
  }
  let kind: Kind
  let isClosing: Bool
  let isWide: Bool

  static func at(_ offset: Int, in bytes: Span<UInt8>) -> Bracket? {
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case 0x28: return Bracket(kind: .round, isClosing: false, isWide: false)
    case 0x29: return Bracket(kind: .round, isClosing: true, isWide: false)
    case 0xE2, 0xE3, 0xEF: return wide(offset, bytes)
    default: return nil
    }
  }

  private static func wide(_ offset: Int, _ bytes: Span<UInt8>) -> Bracket? {
    guard offset + 2 < bytes.count else { return nil }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xEF, 0xBC, 0x88): return Bracket(kind: .round, isClosing: false, isWide: true)
    case (0xEF, 0xBC, 0x89): return Bracket(kind: .round, isClosing: true, isWide: true)
    case (0xE3, 0x80, 0x8A): return Bracket(kind: .title, isClosing: false, isWide: true)
    case (0xE3, 0x80, 0x8B): return Bracket(kind: .title, isClosing: true, isWide: true)
    case (0xE3, 0x80, 0x8C): return Bracket(kind: .corner, isClosing: false, isWide: true)
    case (0xE3, 0x80, 0x8D): return Bracket(kind: .corner, isClosing: true, isWide: true)
    case (0xE3, 0x80, 0x90): return Bracket(kind: .square, isClosing: false, isWide: true)
    case (0xE3, 0x80, 0x91): return Bracket(kind: .square, isClosing: true, isWide: true)
    case (0xE2, 0x80, 0x9C): return Bracket(kind: .quote, isClosing: false, isWide: true)
    case (0xE2, 0x80, 0x9D): return Bracket(kind: .quote, isClosing: true, isWide: true)
    default: return nil
    }
  }
}
