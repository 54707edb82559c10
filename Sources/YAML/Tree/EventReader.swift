import CYAML
import TextModel

/// One event of libyaml, with its range in bytes.
struct Event {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd, alias, scalar, sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  let kind: Kind
  let range: ByteRange
  let style: NodeStyle
  let hasAnchor: Bool
  let hasTag: Bool
}

/// Why libyaml stopped: its messages, and the offsets in bytes of the text that it read.
public struct ParseFailure: Sendable {
  public let problem: String
  public let context: String
  public let offset: Int
  let contextOffset: Int?
}

/// Reads the events of libyaml and converts its positions, which count Unicode scalars, to bytes.
///
/// libyaml's lines and columns are not used, since it also breaks lines at NEL, LS and PS.
struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let text: UnsafeBufferPointer<UInt8>
  private var cursor: ScalarCursor
  private var hasEvent = false
  /// False if libyaml could not allocate memory.
  private let isReady: Bool

  /// `text` must outlive the reader.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    self.text = text
    cursor = ScalarCursor(text)
    isReady = yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress ?? UnsafePointer(bitPattern: 1), text.count)
  }

  deinit {
    if hasEvent { yaml_event_delete(event) }
    if isReady { yaml_parser_delete(parser) }
    parser.deallocate()
    event.deallocate()
  }

  /// The next event; nil if libyaml cannot continue.
  mutating func next() -> Event? {
    guard isReady else { return nil }
    if hasEvent { yaml_event_delete(event) }
    hasEvent = yaml_parser_parse(parser, event) == 1
    return hasEvent ? currentEvent() : nil
  }

  /// Calls `body` with the bytes of the scalar, or the name of the alias, that `next` returned last.
  func withContent<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.pointee.data.scalar
      return body(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    case YAML_ALIAS_EVENT:
      guard let name = event.pointee.data.alias.anchor else { break }
      var length = 0
      while name[length] != 0 { length += 1 }
      return body(UnsafeBufferPointer(start: name, count: length))
    default: break
    }
    return body(UnsafeBufferPointer(start: nil, count: 0))
  }

  /// The anchor of the event that `next` returned last; nil if it has none.
  func anchor() -> [UInt8]? {
    let name =
      switch event.pointee.type {
      case YAML_SCALAR_EVENT: event.pointee.data.scalar.anchor
      case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.anchor
      case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.anchor
      default: UnsafeMutablePointer<UInt8>?.none
      }
    guard let name else { return nil }
    var length = 0
    while name[length] != 0 { length += 1 }
    return Array(UnsafeBufferPointer(start: name, count: length))
  }

  /// The failure at which `next` stopped.
  mutating func failure() -> ParseFailure {
    guard isReady else { return ParseFailure(problem: "out of memory", context: "", offset: 0, contextOffset: nil) }
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "out of memory"
    let context = state.context.map { String(cString: $0) } ?? ""
    // A reader error (bytes that YAML forbids) has no mark, but a byte offset.
    if state.error == YAML_READER_ERROR {
      return ParseFailure(problem: problem, context: context, offset: min(state.problem_offset, text.count), contextOffset: nil)
    }
    let offset = cursor.byteOffset(ofScalar: state.problem_mark.index)
    let contextOffset = state.context == nil ? nil : cursor.byteOffset(ofScalar: state.context_mark.index)
    return ParseFailure(problem: problem, context: context, offset: offset, contextOffset: contextOffset)
  }

  /// The offset up to which libyaml has read when `next` stopped: later text does not change the result.
  mutating func reach() -> Int {
    let state = parser.pointee
    let read = state.error == YAML_READER_ERROR ? min(state.problem_offset, text.count) : cursor.byteOffset(ofScalar: state.mark.index)
    return read + Self.lookahead
  }

  /// libyaml reads four characters in advance.
  private static let lookahead = 16

  private mutating func currentEvent() -> Event {
    let (kind, style) = Self.kindAndStyle(of: event)
    let start = cursor.byteOffset(ofScalar: event.pointee.start_mark.index)
    if kind == .scalar, style == .plain { skipContent(from: start) }
    let end = cursor.byteOffset(ofScalar: event.pointee.end_mark.index)
    let properties = Self.properties(of: event)
    return Event(
      kind: kind, range: ByteRange(start, end), style: style, hasAnchor: properties.anchor, hasTag: properties.tag)
  }

  /// A plain text on one line ends after its content, so that its characters need not be counted.
  private mutating func skipContent(from start: Int) {
    let scalar = event.pointee.data.scalar
    guard scalar.anchor == nil, scalar.tag == nil, let value = scalar.value, let base = text.baseAddress, scalar.length > 0,
      start + scalar.length <= text.count, memcmp(value, base + start, scalar.length) == 0
    else { return }
    cursor.skip(to: start + scalar.length, scalar: event.pointee.end_mark.index)
  }

  private static func kindAndStyle(of event: UnsafeMutablePointer<yaml_event_t>) -> (Event.Kind, NodeStyle) {
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: (.scalar, scalarStyle(event.pointee.data.scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      (.sequenceStart, event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? .flowCollection : .blockCollection)
    case YAML_MAPPING_START_EVENT:
      (.mappingStart, event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? .flowCollection : .blockCollection)
    case YAML_SEQUENCE_END_EVENT: (.sequenceEnd, .plain)
    case YAML_MAPPING_END_EVENT: (.mappingEnd, .plain)
    case YAML_ALIAS_EVENT: (.alias, .plain)
    case YAML_STREAM_START_EVENT: (.streamStart, .plain)
    case YAML_DOCUMENT_START_EVENT: (.documentStart, .plain)
    case YAML_DOCUMENT_END_EVENT: (.documentEnd, .plain)
    default: (.streamEnd, .plain)
    }
  }

  private static func scalarStyle(_ style: yaml_scalar_style_t) -> NodeStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literalBlock
    case YAML_FOLDED_SCALAR_STYLE: .foldedBlock
    default: .plain
    }
  }

  private static func properties(of event: UnsafeMutablePointer<yaml_event_t>) -> (anchor: Bool, tag: Bool) {
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: (event.pointee.data.scalar.anchor != nil, event.pointee.data.scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT: (event.pointee.data.sequence_start.anchor != nil, event.pointee.data.sequence_start.tag != nil)
    case YAML_MAPPING_START_EVENT: (event.pointee.data.mapping_start.anchor != nil, event.pointee.data.mapping_start.tag != nil)
    default: (false, false)
    }
  }
}

/// Converts scalar counts to byte offsets. Positions are almost in order, so that it continues from the last one.
private struct ScalarCursor {
  private let text: UnsafeBufferPointer<UInt8>
  private var scalar = 0
  private var offset = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Moves to a position whose byte offset is known.
  mutating func skip(to offset: Int, scalar: Int) {
    self.offset = offset
    self.scalar = scalar
  }

  /// Advances eight bytes at a time: every byte except 0x80 to 0xBF begins a scalar.
  private mutating func skipWords(before target: Int) {
    guard target &- scalar >= 8, let base = text.baseAddress else { return }
    while target &- scalar >= 8, offset &+ 8 <= text.count {
      let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
      let inside = word & 0x8080_8080_8080_8080 & ~(word << 1)
      scalar &+= 8 &- inside.nonzeroBitCount
      offset &+= 8
    }
    // The last scalar may have more bytes.
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset &+= 1 }
  }

  mutating func byteOffset(ofScalar target: Int) -> Int {
    skipWords(before: target)
    while scalar < target, offset < text.count {
      offset = min(offset + UTF8Length.ofScalar(leadByte: text[offset]), text.count)
      scalar += 1
    }
    while scalar > target, offset > 0 {
      offset -= 1
      while offset > 0, text[offset] & 0xC0 == 0x80 { offset -= 1 }
      scalar -= 1
    }
    return offset
  }
}
