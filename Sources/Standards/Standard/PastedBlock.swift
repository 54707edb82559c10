import Schema
import TextModel

/// A level, function or content that occurs twice in its list, word for word. The second one is reported, and ignored otherwise.
public struct PastedBlock: Sendable {
  public let isLevel: Bool
  /// Number and name, or the level's id.
  public let label: Text
  public let range: ByteRange
  public let first: ByteRange
}

/// Finds copies in one list. Only entries of the same name are compared.
struct CopyFinder<Element: Sendable> {
  private let source: SourceText
  private var earlier: [Text: Located<Element>] = [:]

  init(_ source: SourceText) { self.source = source }

  /// The earlier entry that an entry repeats; nil if there is none.
  mutating func original(of entry: Located<Element>, named name: Text) -> Located<Element>? {
    guard let first = earlier[name] else {
      earlier[name] = entry
      return nil
    }
    return words(first.range) == words(entry.range) ? first : nil
  }

  /// The bytes of a range without blanks and line breaks, so that layout does not count.
  private func words(_ range: ByteRange) -> [UInt8] {
    let bytes = source.bytes
    guard range.start <= range.end, range.end <= bytes.count else { return [] }
    return bytes[range.start..<range.end].filter { !ASCII.isBlank($0) && !ASCII.isLineBreak($0) }
  }
}
