import TextModel

/// A value with its range in the file.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  /// The range of the value, including quotes.
  public let range: ByteRange
  /// The range of the value's key; empty for items of a list.
  public let keyRange: ByteRange

  public init(_ value: Value, at range: ByteRange, key: ByteRange = ByteRange(at: 0)) {
    self.value = value
    self.range = range
    keyRange = key
  }

  /// The range for findings about the whole value, which may be long: its key if there is one, else the value.
  public var head: ByteRange { keyRange.isEmpty ? range : keyRange }
}

extension Located {
  /// A value that is not from a file.
  public init(_ value: Value) { self.init(value, at: ByteRange(at: 0)) }
}

/// For documents that are built, and not read.
extension Optional {
  /// Nil for nil; an empty text is kept.
  public static func text(_ string: String?) -> Self where Wrapped == Located<Text> { string.map { Located(Text($0)) } }
  public static func value<Value>(_ value: Value) -> Self where Wrapped == Located<Value> { Located(value) }
  /// Nil for an empty list.
  public static func list<Element>(_ values: [Element]) -> Self where Wrapped == Located<[Located<Element>]> {
    values.isEmpty ? nil : Located(values.map { Located<Element>($0) })
  }
  /// Nil for an empty list.
  public static func list(_ texts: [String]) -> Self where Wrapped == Located<[Located<Text>]> { .list(texts.map { Text($0) }) }

  /// Adds to a list in place and returns the index of the new element.
  @discardableResult
  public mutating func append<Element>(_ value: Element) -> Int where Wrapped == Located<[Located<Element>]> {
    if self == nil { self = Located([]) }
    self?.value.append(Located<Element>(value))
    return max(0, (self?.value.count ?? 1) - 1)
  }

  /// The values of a list; empty if it is missing.
  public func values<Element>() -> [Element] where Wrapped == Located<[Located<Element>]> { (self?.value ?? []).map(\.value) }
}

extension Located<Text>? {
  public var string: String? { self?.value.string }
}

extension Located<[Located<Text>]>? {
  /// The texts of a list; empty if it is missing.
  public var strings: [String] { (self?.value ?? []).map(\.value.string) }
}

extension Located<Text> {
  /// The range of a part of the text, given in bytes from its start. If the file spells the text differently (escapes, folded lines), it is
  /// the range of the whole value.
  public func range(of start: Int, _ end: Int) -> ByteRange { value.range(of: start, end, in: range) }
}

extension Text {
  /// The range of a part of this text, given the range of the whole.
  func range(of start: Int, _ end: Int, in range: ByteRange) -> ByteRange {
    guard isVerbatim else { return range }
    if range.count == count { return ByteRange(range.start + start, range.start + end) }
    if range.count == count + 2 { return ByteRange(range.start + 1 + start, range.start + 1 + end) }
    return range
  }
}
