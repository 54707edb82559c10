import TextModel

/// A digest of a standard's text. A plan records it, so that later changes of the standard are noticed.
///
/// It is the SHA-256 of the file's text in UTF-8, without byte order mark and with LF line ends, so that it does not depend on the line
/// ends of a checkout. It is written as `sha256:` and hexadecimal digits, of which the first twelve are enough.
public struct StandardDigest: Sendable, Hashable {
  public static let prefix = "sha256:"
  /// How many digits a recorded digest needs at least.
  public static let minimumDigits = 12
  static let digitsWritten = 16

  /// All 64 digits.
  public let digits: String

  public init(_ source: SourceText) {
    digits = Self.hexadecimal(SHA256.hash(Self.withUniformLineEnds(source.bytes)))
  }

  /// The digest as it is written into a plan.
  public var spelling: String { Self.prefix + String(digits.prefix(Self.digitsWritten)) }

  /// The digits of a digest that an author recorded; nil if the text is not a digest.
  public static func recordedDigits(_ text: Text) -> String? {
    let string = text.string.lowercased()
    guard string.hasPrefix(prefix) else { return nil }
    let digits = string.dropFirst(prefix.count)
    guard digits.utf8.count >= minimumDigits, digits.utf8.count <= 64,
      digits.utf8.allSatisfy({ ASCII.isDigit($0) || ($0 >= 0x61 && $0 <= 0x66) })
    else { return nil }
    return String(digits)
  }

  private static func withUniformLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(ASCII.carriageReturn) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (offset, byte) in bytes.enumerated() {
      guard byte == ASCII.carriageReturn else {
        result.append(byte)
        continue
      }
      let isPair = offset + 1 < bytes.count && bytes[offset + 1] == ASCII.lineFeed
      if !isPair { result.append(ASCII.lineFeed) }
    }
    return result
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
