/// Takes numbers and texts out of the bytes of a cache entry. What is not there, or cannot be, is nil.
struct CacheReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func number() -> UInt64? {
    guard bytes.count - place >= 8 else { return nil }
    var value: UInt64 = 0
    for offset in 0..<8 { value |= UInt64(bytes[place + offset]) << (8 * UInt64(offset)) }
    place += 8
    return value
  }

  /// A count of elements: never more than there are bytes.
  mutating func count() -> Int? {
    guard let number = number(), number <= UInt64(bytes.count) else { return nil }
    return Int(number)
  }

  mutating func text() -> [UInt8]? {
    guard let count = count(), count <= bytes.count - place else { return nil }
    defer { place += count }
    return Array(bytes[place..<place + count])
  }

  mutating func path() -> DiskPath? { text().map { DiskPath($0) } }
}
