/// A half-open range of UTF-8 byte offsets in one text.
public struct ByteRange: Hashable, Sendable, Comparable {
  @usableFromInline let lower: UInt32
  @usableFromInline let upper: UInt32

  /// The offset of the first byte, 0-based.
  @inlinable public var start: Int { Int(lower) }
  /// The offset after the last byte; never less than `start`.
  @inlinable public var end: Int { Int(upper) }
  @inlinable public var count: Int { Int(upper &- lower) }
  public var isEmpty: Bool { lower == upper }

  /// Offsets outside 0…4 GiB are clamped, and a reversed range becomes empty, so that no value traps.
  @inlinable @inline(__always)
  public init(_ start: Int, _ end: Int) {
    lower = UInt32(clamping: start)
    upper = max(lower, UInt32(clamping: end))
  }

  /// The same for offsets that are stored already; a reversed range becomes empty.
  @inlinable @inline(__always)
  public init(lower: UInt32, upper: UInt32) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  public init(at offset: Int) { self.init(offset, offset) }

  /// Whether a byte is in the range; the offset after the last one is not.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// Whether an offset is in the range or directly after it. A cursor is directly after a word while it is typed.
  public func touches(_ offset: Int) -> Bool { start <= offset && offset <= end }
  /// Whether another range is within this one. An empty range at either end is.
  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
  /// Whether two ranges have a byte in common.
  public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }
  /// The smallest range that contains both.
  public func union(_ other: ByteRange) -> ByteRange { ByteRange(min(start, other.start), max(end, other.end)) }

  public static func < (left: ByteRange, right: ByteRange) -> Bool {
    left.lower != right.lower ? left.lower < right.lower : left.upper < right.upper
  }
}

/// A range in a file.
public struct Location: Sendable, Hashable {
  public let path: String
  public let range: ByteRange

  public init(path: String, range: ByteRange) {
    self.path = path
    self.range = range
  }
}
