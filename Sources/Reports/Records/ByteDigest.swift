import TextModel

/// The size and a hash (FNV-1a, 64 bits) of bytes that arrive in parts. It detects damage, but not forgery.
public struct ByteDigest: Sendable, Hashable {
  /// The number of bytes.
  public private(set) var count = 0
  private var value: UInt64 = FNV1a.empty

  public init() {}

  public init(_ bytes: some Sequence<UInt8>) { add(bytes) }

  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      value = FNV1a.adding(byte, to: value)
      count += 1
    }
  }

  /// The hash, as a short key for the bytes in tables.
  public var bits: UInt64 { value }

  /// The hash in hexadecimal digits.
  public var text: String { String(value, radix: 16) }
}
