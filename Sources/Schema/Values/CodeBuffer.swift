import TextModel

/// Collects the characters of a number without an allocation, at most 16.
struct CodeBuffer: RandomAccessCollection {
  private var bytes: (UInt64, UInt64) = (0, 0)
  private(set) var count = 0

  var startIndex: Int { 0 }
  var endIndex: Int { count }
  /// The number; nil if it is too long. The buffer contains digits, letters and periods only.
  var code: NumberCode? { NumberCode(words: (bytes.0.byteSwapped, bytes.1.byteSwapped), count: count) }

  subscript(index: Int) -> UInt8 {
    let word = index < 8 ? bytes.0 : bytes.1
    return UInt8(truncatingIfNeeded: word >> (8 * UInt64(index & 7)))
  }

  mutating func append(_ byte: UInt8) {
    guard count < 16 else { return }
    if count < 8 { bytes.0 |= UInt64(byte) << (8 * UInt64(count)) } else { bytes.1 |= UInt64(byte) << (8 * UInt64(count - 8)) }
    count += 1
  }

  mutating func removeLast() {
    guard count > 0 else { return }
    count -= 1
    if count < 8 { bytes.0 &= ~(0xFF << (8 * UInt64(count))) } else { bytes.1 &= ~(0xFF << (8 * UInt64(count - 8))) }
  }
}
