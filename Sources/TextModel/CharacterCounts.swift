/// The number of characters before every few hundred bytes of a text, for columns in long lines.
struct CharacterCounts: Sendable {
  /// The number of Unicode scalars, and how many of them have two UTF-16 code units.
  typealias Count = (characters: Int, pairs: Int)

  private static let step = 512
  private var sums: [Count] = [(0, 0)]

  init(_ bytes: [UInt8]) {
    sums.reserveCapacity(bytes.count / Self.step + 1)
    var start = 0
    while start + Self.step <= bytes.count {
      let last = sums.last ?? (0, 0)
      let next = Self.count(bytes[start..<start + Self.step])
      sums.append((last.characters + next.characters, last.pairs + next.pairs))
      start += Self.step
    }
  }

  /// The counts between two offsets within the text, in ascending order.
  func count(from start: Int, to end: Int, _ bytes: [UInt8]) -> Count {
    let (low, high) = (upTo(start, bytes), upTo(end, bytes))
    return (high.characters - low.characters, high.pairs - low.pairs)
  }

  private func upTo(_ offset: Int, _ bytes: [UInt8]) -> Count {
    let block = min(max(0, offset) / Self.step, sums.count - 1)
    guard sums.indices.contains(block) else { return (0, 0) }
    let rest = Self.count(bytes[clamping: block * Self.step..<max(block * Self.step, offset)])
    return (sums[block].characters + rest.characters, sums[block].pairs + rest.pairs)
  }

  static func count(_ bytes: ArraySlice<UInt8>) -> Count {
    var (characters, pairs) = (0, 0)
    for byte in bytes {
      if byte & 0xC0 != 0x80 { characters += 1 }
      if byte >= 0xF0 { pairs += 1 }
    }
    return (characters, pairs)
  }
}
