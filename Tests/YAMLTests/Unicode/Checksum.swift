/// The 64-bit FNV-1a hash, by which long results are compared with reference values.
struct Checksum {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// The scalars that the reference values cover: three planes and the tags.
  static let scalars = (Array(0..<0x3_0000) + Array(0xE_0000..<0xE_1000)).compactMap { Unicode.Scalar($0 as UInt32) }
}
