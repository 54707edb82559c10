/// Distinguishes a typing mistake from a word with another meaning: 非本科 is similar to 本科, but means the opposite.
enum AddedMeaning {
  /// Characters that negate or limit a word, or contrast it with another one.
  private static let signs = Set(
    "非未不无没否勿莫免禁拟待准副半超多少上下以约满低高中初".unicodeScalars.map(\.value))
  private static let prefixes = [
    "un", "non", "non-", "not", "not-", "no", "no-", "in", "im", "dis", "de", "re", "pre", "post", "ex-", "anti", "sub", "semi", "under",
    "over", "up",
  ].map { $0.unicodeScalars.map(\.value) }

  /// Whether one of two similar words has such a character or prefix that the other lacks.
  static func differs(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    if left.filter(signs.contains).sorted() != right.filter(signs.contains).sorted() { return true }
    return hasPrefix(left, beside: right) || hasPrefix(right, beside: left)
  }

  private static func hasPrefix(_ long: [UInt32], beside short: [UInt32]) -> Bool {
    prefixes.contains { prefix in
      guard long.count > prefix.count + 1, long.starts(with: prefix), !short.starts(with: prefix) else { return false }
      // `escription` only lacks its first letter.
      guard EditDistance.between(long, short, atMost: prefix.count - 1) == nil else { return false }
      let rest = Array(long.dropFirst(prefix.count))
      return rest == short || abs(rest.count - short.count) <= 1 && short.count > 4 && EditDistance.between(rest, short, atMost: 1) != nil
    }
  }

  /// Whether characters other than doubled ones were inserted into a word: 初级工 for 初级, `many` for `any`.
  static func adds(_ written: [UInt32], to known: [UInt32]) -> Bool {
    guard written.count > known.count, let added = insertion(in: written, of: known) else { return false }
    let isHan = known.contains { $0 >= 0x2E80 }
    guard isHan else { return known.count <= 4 && (added == 0 || added == written.count - 1) && !isDoubled(added, in: written) }
    return !isDoubled(added, in: written) && ![0x7684, 0x4E4B, 0x5730].contains(written[added])
  }

  /// The position of the one additional character; nil if the words differ in another way.
  private static func insertion(in long: [UInt32], of short: [UInt32]) -> Int? {
    guard long.count == short.count + 1 else { return nil }
    var index = 0
    while index < short.count, long[index] == short[index] { index += 1 }
    return long.dropFirst(clamping: index + 1).elementsEqual(short.dropFirst(clamping: index)) ? index : nil
  }

  private static func isDoubled(_ index: Int, in word: [UInt32]) -> Bool {
    index > 0 && word[index - 1] == word[index] || index + 1 < word.count && word[index + 1] == word[index]
  }
}
