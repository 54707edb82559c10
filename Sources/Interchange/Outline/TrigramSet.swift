/// A hashed set of sequences of three characters, with a fixed size of 2 MiB. Because of collisions a missing text may not be found; a
/// present one is never reported as missing.
struct TrigramSet {
  private var bits = [UInt64](repeating: 0, count: Self.words)

  private static let words = 1 << 18

  mutating func insert(_ trigram: UInt64) {
    let (word, bit) = Self.position(trigram)
    bits[word] |= bit
  }

  func contains(_ trigram: UInt64) -> Bool {
    let (word, bit) = Self.position(trigram)
    return bits[word] & bit != 0
  }

  /// The position, from the upper 24 bits of a product that mixes all bits of the sequence.
  private static func position(_ trigram: UInt64) -> (word: Int, bit: UInt64) {
    let mixed = (trigram &* 0x9E37_79B9_7F4A_7C15) >> 40
    return (Int(truncatingIfNeeded: mixed >> 6), 1 << (mixed & 63))
  }
}
