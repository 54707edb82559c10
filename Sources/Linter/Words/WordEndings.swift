import TextModel

/// Words that texts end in, found by their last character.
public struct WordEndings: Sendable, ExpressibleByArrayLiteral {
  public let words: [String]
  /// Made when the first text is looked at: plans have none.
  private let lazyTable = LazyValue<[UInt32: [[UInt8]]]>()

  public init(_ words: [String]) { self.words = words }

  public init(arrayLiteral words: String...) { self.init(words) }

  private var byLast: [UInt32: [[UInt8]]] {
    lazyTable.value {
      var table: [UInt32: [[UInt8]]] = [:]
      for word in words {
        let bytes = Array(word.utf8)
        if let last = Self.lastCharacter(of: bytes.span) { table[last, default: []].append(bytes) }
      }
      return table
    }
  }

  /// Whether a text ends with one of the words.
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
