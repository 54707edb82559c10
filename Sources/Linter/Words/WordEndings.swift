import TextModel

/// Words that texts end in, found by their last character.
public struct WordEndings: Sendable, ExpressibleByArrayLiteral {
  public let words: [String]
  private let byLast: [UInt32: [[UInt8]]]

  public init(_ words: [String]) {
    self.words = words
    var byLast: [UInt32: [[UInt8]]] = [:]
    for word in words {
      let bytes = Array(word.utf8)
      if let last = Self.lastCharacter(of: bytes.span) { byLast[last, default: []].append(bytes) }
    }
    self.byLast = byLast
  }

  public init(arrayLiteral words: String...) { self.init(words) }

  public func isEnding(of text: Text) -> Bool {
    text.withBytes { bytes in
      guard let last = Self.lastCharacter(of: bytes.span) else { return false }
      return (byLast[last] ?? []).contains { word in word.count <= bytes.count && bytes[(bytes.count - word.count)...].elementsEqual(word) }
    }
  }

  /// The last three bytes in one number: a Han character.
  private static func lastCharacter(of bytes: Span<UInt8>) -> UInt32? {
    guard bytes.count >= 3 else { return nil }
    return UInt32(bytes[bytes.count - 3]) << 16 | UInt32(bytes[bytes.count - 2]) << 8 | UInt32(bytes[bytes.count - 1])
  }
}
