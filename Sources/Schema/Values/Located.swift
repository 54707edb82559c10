import TextModel

/// A value with its place in the file.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  /// The place of the value, including quotes.
  public let range: ByteRange
  /// The place of the value's key; empty for items of a list.
  public let keyRange: ByteRange

  public init(_ value: Value, at range: ByteRange, key: ByteRange = ByteRange(at: 0)) {
    self.value = value
    self.range = range
    keyRange = key
  }

  /// The place to point at when the whole of the value is meant and it may be long: its key if it has one.
  public var head: ByteRange { keyRange.isEmpty ? range : keyRange }
}

extension Located<Text> {
  /// The place of a part of the text, in offsets from its start. Where the file spells the text differently (escapes, folded lines) the
  /// whole value is returned.
  public func range(of start: Int, _ end: Int) -> ByteRange { value.place(of: start, end, in: range) }
}

extension Text {
  /// The place of a part of this text, given the place of the whole.
  func place(of start: Int, _ end: Int, in range: ByteRange) -> ByteRange {
    guard isVerbatim else { return range }
    if range.count == count { return ByteRange(range.start + start, range.start + end) }
    if range.count == count + 2 { return ByteRange(range.start + 1 + start, range.start + 1 + end) }
    return range
  }
}
