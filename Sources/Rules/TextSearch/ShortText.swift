import Linter
import TextModel

/// A piece of the author's text in a headline: one line, and short, so that the rest of the sentence stays visible.
enum ShortText {
  private static let maximumLength = 24

  static func of(_ string: String) -> String {
    let flat = string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard flat.count > maximumLength else { return flat }
    return flat.prefix(clamping: maximumLength - 1) + "…"
  }
}

extension Subject {
  func excerpt(_ range: ByteRange) -> String { ShortText.of(document.source.string(in: range)) }

  private static let colons: Set<Character> = [":", "：", "︰", "﹕", "∶"]

  /// The key of the entry whose value is at an offset, if both stand on one line.
  func key(before offset: Int) -> String? {
    let source = document.source
    let line = source.contentRange(ofLine: source.position(of: offset, in: .utf8).line)
    var part = source.string(in: ByteRange(line.start, offset))[...]
    // In `{theory: 6, practice: "10` the key is the last one.
    if let bracket = part.lastIndex(where: { $0 == "{" || $0 == "," || $0 == "[" }) { part = part[part.index(after: bracket)...] }
    while let first = part.first, first.isWhitespace || first == "-" { part.removeFirst() }
    guard let colon = part.firstIndex(where: Self.colons.contains) else { return nil }
    var key = part[..<colon].filter { $0 != "\"" && $0 != "'" }
    while key.last?.isWhitespace ?? false { key.removeLast() }
    return key.isEmpty ? nil : ShortText.of(String(key))
  }
}

/// The number of a character as Unicode writes it.
enum CodePoint {
  static func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
