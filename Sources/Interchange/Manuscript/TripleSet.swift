/// Sequences of three characters that occur in a text: a table of bits, whose size does not grow with the text. Two sequences may share a bit, so
/// one that is missing may seem to be there, one in some hundred; a text of which all sequences seem to be there is not missing.
struct TripleSet {
  private var bits = [UInt64](repeating: 0, count: Self.words)

  private static let words = 1 << 18

  mutating func insert(_ triple: UInt64) {
    let (word, bit) = Self.place(triple)
    bits[word] |= bit
  }

  func holds(_ triple: UInt64) -> Bool {
    let (word, bit) = Self.place(triple)
    return bits[word] & bit != 0
  }

  /// The upper 24 bits of a product that mixes all bits of the sequence.
  private static func place(_ triple: UInt64) -> (word: Int, bit: UInt64) {
    let mixed = (triple &* 0x9E37_79B9_7F4A_7C15) >> 40
    return (Int(truncatingIfNeeded: mixed >> 6), 1 << (mixed & 63))
  }
}
