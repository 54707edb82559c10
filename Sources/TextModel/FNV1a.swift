/// The hash FNV-1a over 64 bits: the same on every machine and in every version, which Swift's own hashes are not.
public enum FNV1a {
  /// The hash of no bytes.
  public static var empty: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// A hash with one more byte.
  @inline(__always)
  public static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
