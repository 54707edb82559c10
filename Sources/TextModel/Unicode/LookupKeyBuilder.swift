/// Builds keys: decomposes scalars, sorts marks canonically, and removes ignored characters.
struct LookupKeyBuilder {
  private var key: [UInt8] = []
  /// The marks since the last starter. Each number has the class in its high half, and position and scalar below, so that sorting the
  /// numbers is a stable sort by class.
  private var marks: [UInt64] = []

  init(capacity: Int) {
    key.reserveCapacity(capacity)
  }

  var hasPendingMarks: Bool { !marks.isEmpty }

  /// Appends text that needs no decomposition. No marks may be pending.
  @inline(__always)
  mutating func append(plain bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { key.append(contentsOf: $0) }
  }

  mutating func append(_ scalar: UInt32) {
    if scalar <= 0x20 { return }
    // Full-width ASCII is common in names, and needs no table.
    if scalar >= 0xFF01, scalar <= 0xFF5E {
      appendDecomposed(scalar - 0xFEE0)
    } else if let mapped = Decomposition.mapping(of: scalar) {
      for part in mapped { appendDecomposed(part) }
    } else if let syllable = HangulSyllable(scalar) {
      for part in syllable.letters { appendDecomposed(part) }
    } else {
      appendDecomposed(scalar)
    }
  }

  mutating func finish() -> [UInt8] {
    flushMarks()
    return key
  }

  private mutating func appendDecomposed(_ scalar: UInt32) {
    if Decomposition.isIgnored(scalar) { return }
    let order = Decomposition.combiningClass(of: scalar)
    if order == 0 {
      flushMarks()
      key.append(scalar: scalar)
    } else {
      let index = UInt64(truncatingIfNeeded: marks.count & 0x7FFF_FFFF)
      marks.append(UInt64(order) << 53 | index << 21 | UInt64(scalar))
    }
  }

  private mutating func flushMarks() {
    if marks.isEmpty { return }
    if marks.count > 1 { marks.sort() }
    for mark in marks { key.append(scalar: UInt32(truncatingIfNeeded: mark & 0x1F_FFFF)) }
    marks.removeAll(keepingCapacity: true)
  }
}
