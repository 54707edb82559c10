import TextModel

/// Words that texts begin with, found by their first two Han characters.
public struct WordBeginnings: Sendable, ExpressibleByArrayLiteral {
  private struct Table: Sendable {
    var byFirst: [UInt64: [String]] = [:]
    /// The words that are shorter.
    var short: [String] = []
  }

  public let words: [String]
  /// Made when the first text is looked at: plans have none.
  private let lazyTable = LazyValue<Table>()

  public init(_ words: [String]) { self.words = words }

  public init(arrayLiteral words: String...) { self.init(words) }

  private var table: Table {
    lazyTable.value {
      var table = Table()
      for word in words {
        if let first = Self.firstCharacters(of: Text(word)) {
          table.byFirst[first, default: []].append(word)
        } else {
          table.short.append(word)
        }
      }
      return table
    }
  }

  /// Whether a text begins with one of the words.
  public func isBeginning(of text: Text) -> Bool {
    let table = table
    if let first = Self.firstCharacters(of: text), table.byFirst[first]?.contains(where: { text.has($0, at: 0) }) == true { return true }
    return table.short.contains { text.has($0, at: 0) }
  }

  /// The first six bytes in one number.
  private static func firstCharacters(of text: Text) -> UInt64? {
    text.withBytes { bytes in bytes.count < 6 ? nil : bytes[..<6].reduce(0) { $0 << 8 | UInt64($1) } }
  }
}
