import TextModel

/// Matches the wildcards of one part of a path: `*`, `?`, `[a-z]`, `[!a]`, and a backslash before a literal character.
enum IgnoreGlob {
  /// On a mismatch only the last `*` is extended by one byte, so that the cost is linear in practice.
  static func matches(_ pattern: [UInt8], _ name: ArraySlice<UInt8>) -> Bool {
    let name = Array(name)
    var (cursor, offset) = (0, 0)
    var star: (cursor: Int, offset: Int)?
    while offset < name.count {
      if cursor < pattern.count, pattern[cursor] == ASCII.asterisk {
        star = (cursor, offset)
        cursor += 1
      } else if let step = step(pattern, cursor, name, offset) {
        cursor = step.cursor
        offset = step.offset
      } else if let last = star {
        star = (last.cursor, last.offset + 1)
        cursor = last.cursor + 1
        offset = last.offset + 1
      } else {
        return false
      }
    }
    while cursor < pattern.count, pattern[cursor] == ASCII.asterisk { cursor += 1 }
    return cursor == pattern.count
  }

  /// The positions after one element of the pattern and the byte that it matches; nil if they do not match.
  private static func step(_ pattern: [UInt8], _ cursor: Int, _ name: [UInt8], _ offset: Int) -> (cursor: Int, offset: Int)? {
    guard cursor < pattern.count else { return nil }
    switch pattern[cursor] {
    case ASCII.questionMark:
      // One byte, as in git; a Chinese character has three.
      return (cursor + 1, offset + 1)
    case ASCII.leftBracket:
      guard let end = closingBracket(pattern, after: cursor) else {
        return name[offset] == ASCII.leftBracket ? (cursor + 1, offset + 1) : nil
      }
      return isIn(name[offset], pattern[(cursor + 1)..<end]) ? (end + 1, offset + 1) : nil
    case ASCII.backslash where cursor + 1 < pattern.count:
      return pattern[cursor + 1] == name[offset] ? (cursor + 2, offset + 1) : nil
    default:
      return pattern[cursor] == name[offset] ? (cursor + 1, offset + 1) : nil
    }
  }

  /// The position of the closing bracket. A bracket at the very start, also after `!`, is one of the characters.
  private static func closingBracket(_ pattern: [UInt8], after open: Int) -> Int? {
    var cursor = open + 1
    if cursor < pattern.count, pattern[cursor] == ASCII.exclamationMark || pattern[cursor] == 0x5E { cursor += 1 }
    return pattern.indices.first { $0 > cursor && pattern[$0] == ASCII.rightBracket }
  }

  private static func isIn(_ byte: UInt8, _ set: ArraySlice<UInt8>) -> Bool {
    var rest = set
    let isNegated = rest.first == ASCII.exclamationMark || rest.first == 0x5E
    if isNegated { rest.removeFirst() }
    var isFound = false
    while var low = rest.popFirst() {
      if low == ASCII.backslash, let escaped = rest.popFirst() { low = escaped }
      var high = low
      if rest.count >= 2, rest.first == ASCII.hyphen {
        rest.removeFirst()
        high = rest.popFirst() ?? low
      }
      if low <= byte, byte <= high { isFound = true }
    }
    return isFound != isNegated
  }
}
