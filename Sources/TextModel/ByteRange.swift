/// A half-open range of UTF-8 byte offsets in one text.
public struct ByteRange: Hashable, Sendable, Comparable {
  private let lower: UInt32
  private let upper: UInt32

  /// The first byte, counted from 0.
  public var start: Int { Int(lower) }
  /// The byte after the last one; never less than `start`.
  public var end: Int { Int(upper) }
  public var count: Int { Int(upper - lower) }
  public var isEmpty: Bool { lower == upper }

  /// Offsets outside 0…4 GiB are clamped and reversed ones are made empty: no position causes a trap.
  @inline(__always)
  public init(_ start: Int, _ end: Int) {
    lower = UInt32(clamping: start)
    upper = max(lower, UInt32(clamping: end))
  }

  public init(at offset: Int) { self.init(offset, offset) }

  /// Whether a byte is in the range; the offset after the last one is not.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// Whether an offset is in the range or directly after its last byte, which is where the cursor is while typing.
  public func touches(_ offset: Int) -> Bool { start <= offset && offset <= end }
  /// Whether all of another range is in this one; an empty one also at its ends.
  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
  /// Whether two ranges have a byte in common.
  public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }
  /// The smallest range that has both, with what is between them.
  public func union(_ other: ByteRange) -> ByteRange { ByteRange(min(start, other.start), max(end, other.end)) }

  public static func < (left: ByteRange, right: ByteRange) -> Bool {
    left.lower != right.lower ? left.lower < right.lower : left.upper < right.upper
  }
}

/// A place in a file.
public struct Location: Sendable, Hashable {
  public let path: String
  public let range: ByteRange

  public init(path: String, range: ByteRange) {
    self.path = path
    self.range = range
  }
}
