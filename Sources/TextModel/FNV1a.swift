/// The 64-bit hash FNV-1a. Unlike Swift's hashes, it is the same on every machine and in every version.
public enum FNV1a {
  /// The hash of an empty sequence.
  public static var empty: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// The hash of a sequence with one more byte.
  @inline(__always)
  public static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
