import TextModel

/// Signs in numbers that replace digits and periods.
extension NumberScanner {
  /// `⒈1.2`: a numeral and its period in one character, before the rest of the number.
  mutating func readNumeralWithPeriod() {
    guard cursor + 3 < bytes.count, bytes[cursor] == 0xE2, bytes[cursor + 1] == 0x92, (0x88...0x90).contains(bytes[cursor + 2]),
      ASCII.isDigit(bytes[cursor + 3])
    else { return }
    canonical.append(ASCII.zero + bytes[cursor + 2] - 0x87)
    canonical.append(ASCII.period)
    defects.insert(.fullwidth)
    separators += 1
    cursor += 3
  }

  /// Reads a letter in place of the first digit, before a period and a digit, or a letter in place of one: `l.1`, `I.1.2`, `l.l`.
  mutating func readLetterInFront() {
    guard !allowsLetters, cursor + 2 < bytes.count, bytes[cursor] == UInt8(ascii: "l") || bytes[cursor] == UInt8(ascii: "I"),
      bytes[cursor + 1] == ASCII.period, ASCII.isDigit(bytes[cursor + 2]) || isLetterForLastDigit(at: cursor + 2)
    else { return }
    canonical.append(ASCII.zero + 1)
    defects.insert(.letterForDigit)
    cursor += 1
  }

  /// Whether an l or I is a part of a number: a blank, the end or another part follows.
  private func isLetterForLastDigit(at offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "l") || bytes[offset] == UInt8(ascii: "I") else { return false }
    let next = offset + 1
    guard next < bytes.count else { return true }
    if bytes[next] == ASCII.period { return next + 1 < bytes.count && ASCII.isDigit(bytes[next + 1]) }
    return ASCII.isBlank(bytes[next]) && !isKind(at: next)
  }

  /// The value and length of a sign that replaces a part of the number and looks like a digit: `1.1.l`, `2.Ⅱ`.
  func letterForDigit() -> (UInt8, Int)? {
    guard canonical.last == ASCII.period, !defects.contains(.strayPeriod), let (value, length) = digitLike() else { return nil }
    let next = cursor + length
    guard next == bytes.count || ASCII.isBlank(bytes[next]) || bytes[next] == ASCII.period || isPeriod(at: next), !isKind(at: next) else {
      return nil
    }
    return (ASCII.zero + value, length)
  }

  /// The digits of the rest of a part that has a letter O in place of a zero, or l or I in place of a one, beside digits: `1.O2`, `1.1O`,
  /// `1O.2`. As many as there are characters.
  func digitsWithLetters() -> [UInt8]? {
    guard ASCII.isLetter(bytes[cursor]), let last = canonical.last, !defects.contains(.strayPeriod), !allowsLetters else { return nil }
    let digits = bytes[cursor...].prefix(4).map(Self.digit(forLetter:)).prefix { $0 != nil }.compactMap(\.self)
    let next = cursor + digits.count
    guard (1...3).contains(digits.count), !isKind(at: next) else { return nil }
    let letters = bytes[cursor..<next].filter(ASCII.isLetter)
    let hasDigit = letters.count < digits.count
    if isPeriod(at: next) { return hasDigit || last != ASCII.period ? digits : nil }
    guard separators > 0, next == bytes.count || ASCII.isBlank(bytes[next]) else { return nil }
    // `1.5l 油壶` has a unit.
    return hasDigit || last != ASCII.period && letters.allSatisfy { $0 | 0x20 == UInt8(ascii: "o") } ? digits : nil
  }

  private static func digit(forLetter byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): ASCII.zero
    case UInt8(ascii: "l"), UInt8(ascii: "I"): ASCII.zero + 1
    default: ASCII.isDigit(byte) ? byte : nil
    }
  }

  /// Whether a period of either width is at an offset, and a digit or a letter that may be one follows it.
  private func isPeriod(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let isWide = ["．", "。"].contains { bytes[offset...].starts(with: $0.utf8) }
    guard isWide || bytes[offset] == ASCII.period else { return false }
    let next = offset + (isWide ? 3 : 1)
    return NumberHead.digit(bytes, at: next) != nil || next < bytes.count && Self.digit(forLetter: bytes[next]) != nil
  }

  /// Whether the sign is the first word of the text: `1.2.I 型梁`, `2.Ⅱ 型糖尿病`.
  func isKind(at blank: Int) -> Bool {
    guard blank < bytes.count, ASCII.isBlank(bytes[blank]) else { return false }
    let rest = bytes[(blank + 1)...].drop(while: ASCII.isBlank)
    return ["型", "类", "级", "期", "度", "代", "区", "号"].contains { rest.starts(with: $0.utf8) }
  }

  private func digitLike() -> (UInt8, Int)? {
    switch bytes[cursor] {
    case UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "i"), ASCII.verticalBar, ASCII.exclamationMark: return (1, 1)
    // Ⅰ to Ⅸ, and ⅰ to ⅸ.
    case 0xE2 where cursor + 2 < bytes.count && bytes[cursor + 1] == 0x85:
      let last = bytes[cursor + 2]
      if (0xA0...0xA8).contains(last) { return (last - 0x9F, 3) }
      return (0xB0...0xB8).contains(last) ? (last - 0xAF, 3) : nil
    default: return nil
    }
  }

  /// `1·1·2`: the length of a middle dot between digits.
  func middleDot() -> Int? {
    guard bytes[cursor] == 0xC2 || bytes[cursor] == 0xE2 || bytes[cursor] == 0xE3 else { return nil }
    let length = bytes[cursor] == 0xC2 ? 2 : 3
    guard cursor + length < bytes.count, ASCII.isDigit(bytes[cursor + length]) else { return nil }
    let last = (bytes[cursor + 1], length == 3 ? bytes[cursor + 2] : 0)
    return switch (bytes[cursor], last.0, last.1) {
    // · • ‧ ∙ ⋅ ・
    case (0xC2, 0xB7, _), (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0xA7), (0xE2, 0x88, 0x99), (0xE2, 0x8B, 0x85), (0xE3, 0x83, 0xBB): length
    default: nil
    }
  }
}
