import TextModel

/// Checks a JSON text and lays it out as a flat list of nodes: one pass, no recursion, nothing copied. A text that is nested too deep or
/// that is not JSON has none.
public struct JSONParser {
  /// Nested arrays and objects; messages of the protocol have about ten.
  private static let maximumDepth = 512

  private enum Expectation {
    case value
    case valueOrEnd
    case key
    case keyOrEnd
    case commaOrEnd
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var cursor = 0
  private var nodes: [JSONNode] = []
  /// Indices of the arrays and objects that are still open.
  private var open: [Int] = []

  /// The document; nil for a text that is not JSON or is nested too deep.
  public static func parse(_ bytes: [UInt8]) -> JSONDocument? { try? read(bytes).get() }

  /// The same, for callers that report where the text stops being JSON.
  public static func read(_ bytes: [UInt8]) -> Result<JSONDocument, JSONFault> {
    bytes.withUnsafeBufferPointer { text in
      var parser = JSONParser(text: text)
      guard parser.run() else {
        let isTooDeep = parser.open.count >= maximumDepth
        return .failure(JSONFault(offset: min(parser.cursor, bytes.count), reason: isTooDeep ? .tooDeep : .malformed))
      }
      return .success(JSONDocument(bytes: bytes, nodes: parser.nodes))
    }
  }

  private init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  private mutating func run() -> Bool {
    var expectation = Expectation.value
    while true {
      skipWhiteSpace()
      if open.isEmpty, !nodes.isEmpty { return cursor == text.count }
      guard cursor < text.count else { return false }
      switch expectation {
      case .value, .valueOrEnd:
        if case .valueOrEnd = expectation, text[cursor] == ASCII.rightBracket {
          close()
          expectation = .commaOrEnd
          continue
        }
        guard let next = readValue() else { return false }
        expectation = next
      case .key, .keyOrEnd:
        if case .keyOrEnd = expectation, text[cursor] == ASCII.rightBrace {
          close()
          expectation = .commaOrEnd
          continue
        }
        guard readKey() else { return false }
        expectation = .value
      case .commaOrEnd:
        guard let next = readCommaOrEnd() else { return false }
        expectation = next
      }
    }
  }

  private mutating func readCommaOrEnd() -> Expectation? {
    guard let container = open.last else { return nil }
    let isObject = nodes[container].kind == .object
    switch text[cursor] {
    case ASCII.comma:
      cursor += 1
      return isObject ? .key : .value
    case isObject ? ASCII.rightBrace : ASCII.rightBracket:
      close()
      return .commaOrEnd
    default: return nil
    }
  }

  private mutating func readKey() -> Bool {
    guard text[cursor] == ASCII.doubleQuote, readString() else { return false }
    skipWhiteSpace()
    guard cursor < text.count, text[cursor] == ASCII.colon else { return false }
    cursor += 1
    return true
  }

  /// Reads a scalar whole, or the start of an array or object. Returns what may follow; nil for what is not JSON.
  private mutating func readValue() -> Expectation? {
    switch text[cursor] {
    case ASCII.leftBrace: return begin(.object) ? .keyOrEnd : nil
    case ASCII.leftBracket: return begin(.array) ? .valueOrEnd : nil
    case ASCII.doubleQuote: return readString() ? .commaOrEnd : nil
    case UInt8(ascii: "t"): return readWord("true", .true) ? .commaOrEnd : nil
    case UInt8(ascii: "f"): return readWord("false", .false) ? .commaOrEnd : nil
    case UInt8(ascii: "n"): return readWord("null", .null) ? .commaOrEnd : nil
    default: return readNumber() ? .commaOrEnd : nil
    }
  }

  private mutating func begin(_ kind: JSONNode.Kind) -> Bool {
    guard open.count < Self.maximumDepth else { return false }
    open.append(nodes.count)
    append(kind, from: cursor, to: cursor)
    cursor += 1
    return true
  }

  private mutating func close() {
    cursor += 1
    guard let container = open.popLast() else { return }
    nodes[container].end = UInt32(clamping: cursor)
    nodes[container].subtreeEnd = UInt32(clamping: nodes.count)
  }

  private mutating func readWord(_ word: StaticString, _ kind: JSONNode.Kind) -> Bool {
    let length = word.utf8CodeUnitCount
    guard cursor + length <= text.count, word.withUTF8Buffer({ $0.elementsEqual(text[cursor..<cursor + length]) }) else { return false }
    append(kind, from: cursor, to: cursor + length)
    cursor += length
    return true
  }

  private mutating func readString() -> Bool {
    let start = cursor + 1
    var hasEscapes = false
    cursor = start
    while cursor < text.count {
      let byte = text[cursor]
      if byte == ASCII.doubleQuote {
        append(hasEscapes ? .escapedString : .string, from: start, to: cursor)
        cursor += 1
        return true
      }
      guard byte >= ASCII.space else { return false }
      if byte == ASCII.backslash {
        hasEscapes = true
        guard skipEscape() else { return false }
      } else {
        cursor += 1
      }
    }
    return false
  }

  private mutating func skipEscape() -> Bool {
    guard cursor + 1 < text.count else { return false }
    switch text[cursor + 1] {
    case ASCII.doubleQuote, ASCII.backslash, ASCII.slash, UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"),
      UInt8(ascii: "t"):
      cursor += 2
      return true
    case UInt8(ascii: "u"):
      guard cursor + 6 <= text.count, text[(cursor + 2)..<(cursor + 6)].allSatisfy({ JSONString.hexDigit($0) != nil }) else { return false }
      cursor += 6
      return true
    default: return false
    }
  }

  private mutating func readNumber() -> Bool {
    let start = cursor
    if text[cursor] == ASCII.hyphen { cursor += 1 }
    let digits = skipDigits()
    guard digits > 0, digits == 1 || text[cursor - digits] != ASCII.zero else { return false }
    if cursor < text.count, text[cursor] == ASCII.period {
      cursor += 1
      guard skipDigits() > 0 else { return false }
    }
    if cursor < text.count, text[cursor] | 0x20 == UInt8(ascii: "e") {
      cursor += 1
      if cursor < text.count, text[cursor] == ASCII.plus || text[cursor] == ASCII.hyphen { cursor += 1 }
      guard skipDigits() > 0 else { return false }
    }
    append(.number, from: start, to: cursor)
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = cursor
    while cursor < text.count, ASCII.isDigit(text[cursor]) { cursor += 1 }
    return cursor - start
  }

  private mutating func skipWhiteSpace() {
    while cursor < text.count, ASCII.isBlank(text[cursor]) || ASCII.isLineBreak(text[cursor]) { cursor += 1 }
  }

  private mutating func append(_ kind: JSONNode.Kind, from start: Int, to end: Int) {
    nodes.append(
      JSONNode(start: UInt32(clamping: start), end: UInt32(clamping: end), subtreeEnd: UInt32(clamping: nodes.count + 1), kind: kind))
  }
}

/// Why a text is not JSON, and where the fault is.
public struct JSONFault: Error, Hashable {
  public enum Reason: Sendable {
    case malformed
    case tooDeep
  }

  /// The byte at which reading stopped.
  public let offset: Int
  public let reason: Reason
}
