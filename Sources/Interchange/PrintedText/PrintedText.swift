import TextModel

/// Cleans and joins printed Chinese text that a layout has divided.
enum PrintedText {
  /// The text without white space at both ends and without invisible characters. Layout blanks become spaces.
  static func trimmed(_ text: some StringProtocol) -> String {
    guard mayHoldOddSpace(text.utf8) else { return trimmedOfSpaces(text) }
    var scalars = text.unicodeScalars.filter { !isInvisible($0) }.map { isLayoutBlank($0) ? " " : $0 }[...]
    scalars = scalars.drop(while: isSpace)
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return string(scalars)
  }

  /// Whether a text may have white space other than U+0020, or invisible characters. Most texts do not, and need no scan of their
  /// characters.
  private static func mayHoldOddSpace(_ bytes: some Collection<UInt8>) -> Bool {
    // Iterating over the collection byte by byte takes ten times as long.
    bytes.withContiguousStorageIfAvailable { mayHoldOddSpace(in: $0) } ?? mayHoldOddSpace(in: bytes)
  }

  @inline(__always)
  private static func mayHoldOddSpace(in bytes: some Sequence<UInt8>) -> Bool {
    var last: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      switch byte {
      case 0..<0x20, 0xC2, 0xD8, 0xE1, 0xE2: return true
      case 0x80 where last == (0xE3, 0x80), 0xBF where last == (0xEF, 0xBB): return true
      case 0xB9...0xBB where last == (0xEF, 0xBF), 0xA0 where last == (0xEF, 0xBE): return true
      default: last = (last.1, byte)
      }
    }
    return false
  }

  private static func trimmedOfSpaces(_ text: some StringProtocol) -> String {
    guard let first = text.unicodeScalars.firstIndex(where: { $0.value != 0x20 }) else { return "" }
    var end = text.unicodeScalars.endIndex
    while end > first {
      let before = text.unicodeScalars.index(before: end)
      if text.unicodeScalars[before].value != 0x20 { break }
      end = before
    }
    // A long text is not copied unnecessarily.
    return first == text.startIndex && end == text.endIndex ? String(text) : String(text[first..<end])
  }

  /// Whether a text has no visible characters. Stops at the first visible one.
  static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { isSpace($0) || isLayoutBlank($0) || isInvisible($0) } }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether it is a blank of some width, or one that prevents a line break.
  private static func isLayoutBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: true
    default: false
    }
  }

  /// Whether it is a byte order mark, soft hyphen, direction mark or the like, which editors leave in texts. Joiners have a meaning in emoji.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20: !isSpace(scalar)
    case 0x20..<0xAD, 0x200C, 0x200D, 0x2E80..<0xFE00: false
    default: InvisibleScalar.kind(of: scalar.value) == .nothing
    }
  }

  /// Whether it is written without spaces around it: Han, kana and full-width punctuation.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF: true
    case 0x20000...0x3FFFF, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: false
    }
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Joins two parts of one text, with a space only if neither side is Chinese.
  static func joined(_ left: String, _ right: String) -> String {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else { return left + right }
    return isWide(last) || isWide(first) || isDivided(left, first) ? left + right : "\(left) \(right)"
  }

  /// Whether a line break divides a number after a hyphen: `GB/T 3375-` and `1994`.
  static func isDivided(_ left: String, _ first: Unicode.Scalar) -> Bool {
    guard left.unicodeScalars.last == "-", let before = left.unicodeScalars.dropLast().last else { return false }
    return before.isASCII && isWordPart(before) && first.isASCII && isWordPart(first)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Joins two lines of running text. A line break between Chinese and Latin letters becomes a space.
  static func flowed(_ left: String, _ right: String) -> String {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else { return left + right }
    return isWide(last) && isWide(first) ? left + right : "\(left) \(right)"
  }

  /// The lines of a cell as one line.
  static func unwrapped(_ text: String) -> String {
    guard mayHoldOddSpace(text.utf8), text.contains(where: \.isNewline) else { return trimmed(text) }
    // Appended in place: a cell with an open quotation mark may contain the whole file.
    return text.split(whereSeparator: \.isNewline).map(trimmed).reduce(into: "") { result, line in
      guard let first = line.unicodeScalars.first else { return }
      if let last = result.unicodeScalars.last, !isWide(last), !isWide(first), !isDivided(result, first) { result += " " }
      result += line
    }
  }

  /// The text without spaces beside Chinese characters, since names have none: `客 户 管 理` gives 客户管理, and `ERP 系统` gives ERP系统.
  static func withoutInnerSpaces(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result: [Unicode.Scalar] = []
    for (index, scalar) in scalars.enumerated() {
      guard isSpace(scalar) else {
        result.append(scalar)
        continue
      }
      guard let left = result.last, !isSpace(left), let right = scalars[index...].first(where: { !isSpace($0) }) else { continue }
      if !(isWide(left) && isWide(right)) { result.append(" ") }
    }
    return string(result)
  }

  /// Whether every Chinese character is separate, as in a layout that stretches a name over its cell.
  static func isSpacedOut(_ text: String) -> Bool {
    let pieces = text.unicodeScalars.split(whereSeparator: isSpace)
    let han = pieces.filter { $0.contains(where: isHan) }
    return han.count >= 3 && han.allSatisfy { $0.count <= 2 } && han.count { $0.count == 1 } * 4 >= han.count * 3
  }

  /// Whether a text has two digits with only a blank or line end between them, which would form another number without it.
  static func hasTwoNumbers(_ text: String) -> Bool {
    var isAfterDigit = false
    var isAfterBlank = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        isAfterBlank = isAfterDigit
        continue
      }
      let isDigit = scalar.properties.numericType == .decimal
      if isDigit, isAfterBlank { return true }
      isAfterDigit = isDigit
      isAfterBlank = false
    }
    return false
  }

  /// The text for recognizing words: full-width letters and signs folded, no spaces, lower case.
  static func folded(_ text: some StringProtocol) -> String {
    String(decoding: LookupKey.make(Array(text.utf8)), as: UTF8.self).lowercased()
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  /// An excerpt of a text for messages.
  static func excerpt(_ text: String, _ count: Int = 24) -> String {
    // The start is enough, unless it is nearly all blank: a cell with an open quotation mark may contain the whole file.
    let start = text.unicodeScalars.prefix(clamping: count * 8)
    if start.endIndex < text.unicodeScalars.endIndex {
      let line = unwrapped(string(start))
      if line.count > count { return String(line.prefix(count)) + "…" }
    }
    let line = unwrapped(text)
    return line.count <= count ? line : String(line.prefix(count)) + "…"
  }
}

extension String {
  /// Appends another part as `PrintedText.joined` does, without a copy of the existing text.
  mutating func join(_ piece: String) {
    if let last = unicodeScalars.last, let first = piece.unicodeScalars.first, !PrintedText.isWide(last), !PrintedText.isWide(first) {
      self += " "
    }
    self += piece
  }
}
