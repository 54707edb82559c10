/// Reads numbers and texts from the bytes of a cache entry. Returns nil for what is missing or invalid.
struct CacheReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func number() -> UInt64? {
    guard bytes.count - offset >= 8 else { return nil }
    var value: UInt64 = 0
    for byte in 0..<8 { value |= UInt64(bytes[offset + byte]) << (8 * UInt64(byte)) }
    offset += 8
    return value
  }

  /// A count of elements; nil if it exceeds the number of bytes, which only a damaged entry has.
  mutating func count() -> Int? {
    guard let number = number(), number <= UInt64(bytes.count) else { return nil }
    return Int(number)
  }

  mutating func text() -> [UInt8]? {
    guard let count = count(), count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
  }

  mutating func path() -> DiskPath? { text().map { DiskPath($0) } }
}
