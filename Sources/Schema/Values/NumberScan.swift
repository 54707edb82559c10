import TextModel

/// The start of a text: its number in the correct form, and the defects in how it is written.
public struct NumberScan: Sendable {
  public var code: NumberCode?
  /// The end of the number as written, in bytes from the start of the text.
  public var codeEnd: Int
  public var titleStart: Int
  public var defects: [NumberDefect] = []

  /// How many digits a number without a space after it may have, to be distinguished from a text: `24小时客服` has no number.
  private static let maximumBareDigits = 1

  /// Reads the number at `start`. `allowsLetters` accepts `M1.2`, as for modules; `allowsBareDigits` accepts `2平台运营`, without a space after
  /// the number.
  public static func scan(_ text: Text, from start: Int = 0, allowsLetters: Bool = false, allowsBareDigits: Bool = false) -> NumberScan {
    text.withBytes { bytes in
      var scanner = NumberScanner(bytes: bytes, start: start, allowsLetters: allowsLetters)
      guard scanner.readCode() else { return NumberScan(code: nil, codeEnd: start, titleStart: start) }
      return scanner.finish(bareDigits: allowsBareDigits ? maximumBareDigits : 0)
    }
  }
}

/// The defects of one number, in the order in which they are reported.
struct NumberDefectSet {
  private var bits: UInt16 = 0

  func contains(_ defect: NumberDefect) -> Bool { bits & (1 << defect.rawValue) != 0 }
  mutating func insert(_ defect: NumberDefect) { bits |= 1 << defect.rawValue }
  mutating func remove(_ defect: NumberDefect) { bits &= ~(1 << defect.rawValue) }
  var all: [NumberDefect] { bits == 0 ? [] : NumberDefect.allCases.filter(contains) }
}

/// Reads the bytes of a number.
struct NumberScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  let allowsLetters: Bool
  var cursor: Int
  var canonical = CodeBuffer()
  var defects = NumberDefectSet()
  var separators = 0

  init(bytes: UnsafeBufferPointer<UInt8>, start: Int, allowsLetters: Bool) {
    self.bytes = bytes
    self.start = start
    self.allowsLetters = allowsLetters
    cursor = start
  }

  mutating func readCode() -> Bool {
    if allowsLetters {
      while cursor < bytes.count, ASCII.isLetter(bytes[cursor]), cursor - start < 4 {
        canonical.append(bytes[cursor])
        cursor += 1
      }
    }
    readNumeralWithPeriod()
    readLetterInFront()
    guard digit() != nil || !canonical.isEmpty && defects.contains(.letterForDigit) else { return false }
    while cursor < bytes.count, canonical.count < 15 {
      if let (value, length, isWide) = digit() {
        if isWide { defects.insert(.fullwidth) }
        canonical.append(value)
        cursor += length
      } else if let (value, length) = letterForDigit() {
        defects.insert(.letterForDigit)
        canonical.append(value)
        cursor += length
      } else if let digits = digitsWithLetters() {
        defects.insert(.letterForDigit)
        for digit in digits { canonical.append(digit) }
        cursor += digits.count
      } else if let (length, defect) = separator(), !endsNumber(defect) {
        if let defect { defects.insert(defect) }
        if canonical.last == ASCII.period { defects.insert(.strayPeriod) } else { canonical.append(ASCII.period) }
        separators += 1
        cursor += length
      } else {
        break
      }
    }
    // The text is too long for a number of the format.
    return canonical.count < 15 || cursor == bytes.count || digit() == nil && separator() == nil
  }

  private func digit() -> (UInt8, Int, Bool)? {
    guard cursor < bytes.count else { return nil }
    if ASCII.isDigit(bytes[cursor]) { return (bytes[cursor], 1, false) }
    guard cursor + 2 < bytes.count, bytes[cursor] == 0xEF, bytes[cursor + 1] == 0xBC, bytes[cursor + 2] >= 0x90, bytes[cursor + 2] <= 0x99
    else { return nil }
    return (ASCII.zero + bytes[cursor + 2] - 0x90, 3, true)
  }

  private func separator() -> (Int, NumberDefect?)? {
    if bytes[cursor] == ASCII.period { return (1, nil) }
    if bytes[cursor] == ASCII.hyphen { return (1, .wrongSeparator) }
    if let length = middleDot() { return (length, .otherNotation) }
    guard cursor + 2 < bytes.count else { return nil }
    switch (bytes[cursor], bytes[cursor + 1], bytes[cursor + 2]) {
    // ． 。 、 and the full-width hyphen.
    case (0xE3, 0x80, 0x81) where isBeforeWholeNumber(cursor + 3): return nil
    case (0xEF, 0xBC, 0x8E), (0xE3, 0x80, 0x82), (0xE3, 0x80, 0x81): return (3, .fullwidth)
    case (0xEF, 0xBC, 0x8D): return (3, .fullwidth)
    default: return nil
    }
  }

  /// Whether a number with periods follows, so that the first one is the row number of a table, or another number: `1、2.1 信息展示`,
  /// `1.1、1.2 设备操作`.
  private func isBeforeWholeNumber(_ start: Int) -> Bool {
    guard start < bytes.count, ASCII.isDigit(bytes[start]) else { return false }
    let rest = bytes[start...].drop(while: ASCII.isDigit)
    return rest.first == ASCII.period && rest.dropFirst().first.map(ASCII.isDigit) == true
  }

  /// Whether the number ends at a sign: numbers do not have four parts, so that `2.1.1、2` and `2.1.1-2` are two numbers.
  private func endsNumber(_ defect: NumberDefect?) -> Bool {
    guard defect != nil, !allowsLetters, canonical.last != ASCII.period, canonical.count(where: { $0 == ASCII.period }) == 2 else {
      return false
    }
    return cursor < bytes.count && (bytes[cursor] == ASCII.hyphen || bytes[cursor...].starts(with: "、".utf8))
  }

  mutating func finish(bareDigits: Int) -> NumberScan {
    var codeEnd = cursor
    while canonical.last == ASCII.period {
      canonical.removeLast()
      if !defects.contains(.fullwidth) { defects.insert(.strayPeriod) }
    }
    // `3·15 活动` is a date.
    if defects.contains(.otherNotation), canonical.count(where: { $0 == ASCII.period }) < 2 {
      return NumberScan(code: nil, codeEnd: start, titleStart: start)
    }
    if skipPlaceholder() {
      codeEnd = cursor
      defects.remove(.strayPeriod)
    }
    // In `M2-选品` the hyphen is after the number, and not part of it.
    if !canonical.contains(ASCII.period) { defects.remove(.wrongSeparator) }
    var titleStart = skipSpaces()
    if titleStart == cursor, cursor < bytes.count {
      // The text follows the digits directly: they are a number only if they cannot be part of the text.
      let isNumber =
        separators > 0 && canonical.contains(ASCII.period) || separators > 0 && titleIsHan
        || titleIsHan && canonical.count(where: ASCII.isDigit) <= bareDigits && !beginsDuration
      guard isNumber, !ASCII.isLetter(bytes[cursor]) else { return NumberScan(code: nil, codeEnd: start, titleStart: start) }
      if let sign = signAfterNumber() {
        // `1.1.1-投诉处理流程`; in `1.1.1-1.1.2` the sign joins two numbers.
        if canonical.contains(ASCII.period), NumberHead.digit(bytes, at: cursor + sign) == nil {
          cursor += sign
          codeEnd = cursor
          titleStart = skipSpaces()
          defects.insert(.otherNotation)
        }
      } else if !defects.contains(.strayPeriod), !defects.contains(.fullwidth) {
        defects.insert(.missingSpace)
      }
    }
    removeLeadingZeros()
    guard let code = canonical.code else {
      codeEnd = start
      return NumberScan(code: nil, codeEnd: codeEnd, titleStart: start)
    }
    return NumberScan(code: code, codeEnd: codeEnd, titleStart: titleStart, defects: defects.all)
  }

  /// Skips a last part that was left open, `1.1.X 能…`, or is a letter in place of zero: `1.1.O 能…`.
  private mutating func skipPlaceholder() -> Bool {
    guard cursor < bytes.count, cursor > start, bytes[cursor - 1] == ASCII.period, canonical.contains(ASCII.period) else { return false }
    let length = bytes[cursor...].starts(with: "〇".utf8) ? 3 : 1
    let isZero = bytes[cursor] | 0x20 == UInt8(ascii: "o") && !isKind(at: cursor + 1)
    guard length == 3 || isZero || [UInt8(ascii: "X"), UInt8(ascii: "x"), ASCII.questionMark].contains(bytes[cursor]),
      cursor + length == bytes.count || ASCII.isBlank(bytes[cursor + length])
    else { return false }
    cursor += length
    return true
  }

  /// The length of a hyphen or 、 directly after the number, in bytes; nil if there is none.
  private func signAfterNumber() -> Int? {
    if bytes[cursor] == ASCII.hyphen { return 1 }
    return bytes[cursor...].starts(with: "、".utf8) ? 3 : nil
  }

  /// `2小时速成飞行准备`: the digits are a part of the name.
  private var beginsDuration: Bool { ["小时", "分钟"].contains { bytes[cursor...].starts(with: $0.utf8) } }

  private var titleIsHan: Bool { bytes[cursor] >= 0xE3 && bytes[cursor] <= 0xE9 }

  private mutating func skipSpaces() -> Int {
    var end = cursor
    while end < bytes.count {
      if ASCII.isBlank(bytes[end]) {
        end += 1
      } else if end + 2 < bytes.count, bytes[end] == 0xE3, bytes[end + 1] == 0x80, bytes[end + 2] == 0x80 {
        defects.insert(.wideSpace)
        end += 3
      } else if end + 1 < bytes.count, bytes[end] == 0xC2, bytes[end + 1] == 0xA0 {
        defects.insert(.wideSpace)
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private var hasLeadingZero: Bool {
    for index in 0..<canonical.count where canonical[index] == ASCII.zero && index + 1 < canonical.count {
      let startsPart = index == 0 || canonical[index - 1] == ASCII.period
      if startsPart, canonical[index + 1] != ASCII.period { return true }
    }
    return false
  }

  private mutating func removeLeadingZeros() {
    guard hasLeadingZero else { return }
    let parts = canonical.split(separator: ASCII.period, omittingEmptySubsequences: true)
    defects.insert(.leadingZero)
    let cleaned = parts.map { part in
      let trimmed = part.drop { $0 == ASCII.zero }
      return trimmed.isEmpty ? part.suffix(1) : trimmed
    }
    canonical = CodeBuffer()
    for byte in cleaned.joined(separator: [ASCII.period]) { canonical.append(byte) }
  }
}
