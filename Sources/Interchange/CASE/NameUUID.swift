import TextModel

/// A universally unique identifier of sixteen bytes.
public struct NameUUID: Sendable, Hashable {
  private let bytes: [UInt8]

  /// The version 5 identifier of a name within a namespace. The same name always gives the same identifier.
  public init(name: String, in namespace: NameUUID) {
    var digest = Array(SHA1.digest(namespace.bytes + Array(name.utf8)).prefix(16))
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    bytes = digest
  }

  /// Reads 8-4-4-4-12 hexadecimal digits; nil for any other text.
  public init?(_ text: String) {
    let groups = text.utf8.split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
    guard groups.map(\.count) == [8, 4, 4, 4, 12] else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for character in groups.joined() {
      guard let digit = Self.value(character) else { return nil }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    self.bytes = bytes
  }

  private static func value(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The identifier in 8-4-4-4-12 lower-case hexadecimal digits.
  public var string: String {
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return text
  }

  /// The namespace that RFC 9562 defines for names that are URLs.
  public static let urlNamespace = NameUUID(bytes: [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ])

  private init(bytes: [UInt8]) { self.bytes = bytes }
}
