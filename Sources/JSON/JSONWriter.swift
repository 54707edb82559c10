import TextModel

/// Writes JSON as bytes, straight into one buffer: no tree is built. Members are written in the order in which they are asked for, so that
/// the same input gives the same bytes.
public struct JSONWriter {
  public private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0
  /// Whether a comma precedes the next element or key.
  private var needsComma = false
  /// Whether the next element is the value of a key that is written already.
  private var isAfterKey = false

  /// `indented` for people, one line for machines.
  public init(indented: Bool = false, reservingCapacity capacity: Int = 1024) {
    isIndented = indented
    bytes.reserveCapacity(capacity)
  }

  /// What was written so far.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Structure

  /// An object; `body` writes its members.
  public mutating func object(_ body: (inout JSONWriter) -> Void) { container(UInt8(ascii: "{"), UInt8(ascii: "}"), body) }

  /// An array; `body` writes its elements.
  public mutating func array(_ body: (inout JSONWriter) -> Void) { container(UInt8(ascii: "["), UInt8(ascii: "]"), body) }

  /// The key of the member whose value is written next.
  public mutating func key(_ name: String) {
    startElement()
    appendQuoted(name.utf8)
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    needsComma = false
    isAfterKey = true
  }

  private mutating func container(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    startElement()
    bytes.append(open)
    let start = bytes.count
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if bytes.count > start { newLine() }
    bytes.append(close)
    needsComma = true
  }

  private mutating func startElement() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { newLine() }
    needsComma = true
  }

  private mutating func newLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in Range(clamping: 0, depth) { bytes.append(contentsOf: "  ".utf8) }
  }

  // MARK: Values

  /// A string. Its quotes and escapes are added.
  public mutating func value(_ string: String) {
    startElement()
    appendQuoted(string.utf8)
    needsComma = true
  }

  public mutating func value(_ number: Int) { literal(String(number)) }
  public mutating func value(_ flag: Bool) { literal(flag ? "true" : "false") }
  public mutating func null() { literal("null") }

  /// A number or other token that is JSON already.
  public mutating func literal(_ token: String) {
    startElement()
    bytes.append(contentsOf: token.utf8)
    needsComma = true
  }

  /// A value whose bytes are JSON already.
  public mutating func raw(_ json: [UInt8]) {
    startElement()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  // MARK: Members

  /// A member with a key and a value.
  public mutating func member(_ name: String, _ string: String) {
    key(name)
    value(string)
  }

  public mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  public mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  /// A member whose value is an object; `body` writes the members of that object.
  public mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  /// A member whose value is an array; `body` writes the elements.
  public mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    array(body)
  }

  /// A member whose value is an array of strings.
  public mutating func array(_ name: String, _ strings: [String]) {
    array(name) { writer in
      for string in strings { writer.value(string) }
    }
  }

  /// Quotes UTF-8. Control characters and marks of direction are escaped, since terminals interpret them.
  private mutating func appendQuoted(_ text: String.UTF8View) {
    bytes.append(UInt8(ascii: "\""))
    if text.withContiguousStorageIfAvailable({ appendEscaped($0) }) == nil { Array(text).withUnsafeBufferPointer { appendEscaped($0) } }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var cursor = 0
    // What needs no escape is appended in one piece.
    var plain = 0
    while cursor < text.count {
      let byte = text[cursor]
      if let (scalar, length) = ControlCharacter.at(cursor, in: text) {
        append(text, plain, cursor)
        appendEscape(scalar)
        cursor += length
        plain = cursor
        continue
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        append(text, plain, cursor)
        bytes.append(UInt8(ascii: "\\"))
        plain = cursor
      }
      cursor += 1
    }
    append(text, plain, text.count)
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard start < end, end <= text.count else { return }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
  }

  private mutating func appendEscape(_ scalar: UInt32) {
    switch scalar {
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    default:
      bytes.append(contentsOf: "\\u".utf8)
      for shift in [12, 8, 4, 0] as [UInt32] { bytes.append(Self.hexDigits[Int(scalar >> shift & 15)]) }
    }
  }

  private static let hexDigits: [UInt8] = Array("0123456789abcdef".utf8)
}
