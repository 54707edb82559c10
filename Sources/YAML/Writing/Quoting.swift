import TextModel

/// Writes a text as a quoted scalar on one line.
public enum Quoting {
  /// Uses double quotes if nothing in the text needs an escape there, since authors know them; single quotes if a quote or backslash does;
  /// escapes only for characters that cannot be on a line.
  public static func quoted(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    let isWritable = bytes.withUnsafeBufferPointer { text in text.indices.allSatisfy { unwritable(at: $0, in: text) == nil } }
    guard isWritable else { return bytes.withUnsafeBufferPointer(escaped) }
    guard bytes.contains(where: { $0 == ASCII.doubleQuote || $0 == ASCII.backslash }) else {
      return [ASCII.doubleQuote] + bytes + [ASCII.doubleQuote]
    }
    let doubled = bytes.flatMap { $0 == ASCII.singleQuote ? [$0, $0] : [$0] }
    return [ASCII.singleQuote] + doubled + [ASCII.singleQuote]
  }

  /// The text itself if it needs no quotes, else the text in quotes. For edits in a file, where other texts keep their style.
  public static func scalar(_ text: String) -> String {
    needsQuotes(Text(text)) ? String(decoding: quoted(text.utf8), as: UTF8.self) : text
  }

  /// The text in double quotes, with escapes for some characters.
  static func escaped(_ text: String, _ isEscaped: (Unicode.Scalar) -> Bool) -> [UInt8] {
    var result: [UInt8] = [ASCII.doubleQuote]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += Array("\\n".utf8)
      case "\r": result += Array("\\r".utf8)
      case "\t": result += Array("\\t".utf8)
      case "\"", "\\": result += [ASCII.backslash] + Array(String(scalar).utf8)
      case _ where isEscaped(scalar): result += escape(scalar.value)
      default: result += Array(String(scalar).utf8)
      }
    }
    return result + [ASCII.doubleQuote]
  }

  /// `\u0085`: four digits are enough, since all hidden characters are in the basic plane.
  private static func escape(_ scalar: UInt32) -> [UInt8] {
    let digits = String(scalar, radix: 16)
    return Array("\\u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)".utf8)
  }

  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = [ASCII.doubleQuote]
    var cursor = 0
    while cursor < bytes.count {
      if let (scalar, length) = unwritable(at: cursor, in: bytes) {
        result += escape(scalar)
        cursor += length
        continue
      }
      if bytes[cursor] == ASCII.doubleQuote || bytes[cursor] == ASCII.backslash { result.append(ASCII.backslash) }
      result.append(bytes[cursor])
      cursor += 1
    }
    return result + [ASCII.doubleQuote]
  }

  /// The character at an offset if it ends a line in YAML or is forbidden there, and its length in bytes: control characters, NEL, LS, PS,
  /// the byte order mark, U+FFFE and U+FFFF.
  private static func unwritable(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, length: Int)? {
    let byte = bytes[offset]
    if byte < ASCII.space, byte != ASCII.tab { return (UInt32(byte), 1) }
    if byte == 0x7F { return (0x7F, 1) }
    guard offset + 1 < bytes.count else { return nil }
    if byte == 0xC2, bytes[offset + 1] < 0xA0 { return (UInt32(bytes[offset + 1]), 2) }
    guard offset + 2 < bytes.count else { return nil }
    switch (byte, bytes[offset + 1], bytes[offset + 2]) {
    case (0xE2, 0x80, 0xA8): return (0x2028, 3)
    case (0xE2, 0x80, 0xA9): return (0x2029, 3)
    case (0xEF, 0xBB, 0xBF): return (0xFEFF, 3)
    case (0xEF, 0xBF, 0xBE): return (0xFFFE, 3)
    case (0xEF, 0xBF, 0xBF): return (0xFFFF, 3)
    default: return nil
    }
  }

  /// Whether a text must be quoted: as a plain scalar it would have another value.
  public static func needsQuotes(_ text: Text) -> Bool {
    text.withBytes { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      if ASCII.isBlank(first) || beginsWithWideSpace(text) || endsWithWideSpace(text) || ASCII.isBlank(last) || last == ASCII.colon
        || isIndicator(first, before: bytes.dropFirst().first)
      {
        return true
      }
      for (index, byte) in bytes.enumerated() {
        let next = index + 1 < bytes.count ? bytes[index + 1] : ASCII.space
        // PyYAML does not accept a tab in a plain scalar.
        if unwritable(at: index, in: bytes) != nil || byte == ASCII.tab { return true }
        if byte == ASCII.colon, ASCII.isBlank(next) { return true }
        if ASCII.isBlank(byte), next == ASCII.numberSign { return true }
        if byte == ASCII.comma || byte == ASCII.leftBracket || byte == ASCII.rightBracket || byte == ASCII.leftBrace
          || byte == ASCII.rightBrace
        {
          return true
        }
      }
      return false
    }
  }

  /// Whether a text ends with U+3000 or a no-break space, which YAML includes in the text and the linter reports as a mistake.
  private static func endsWithWideSpace(_ text: Text) -> Bool {
    text.slice(text.count - 3, text.count).hasPrefix("\u{3000}") || text.slice(text.count - 2, text.count).hasPrefix("\u{A0}")
  }

  private static func beginsWithWideSpace(_ text: Text) -> Bool { text.hasPrefix("\u{3000}") || text.hasPrefix("\u{A0}") }

  private static func isIndicator(_ byte: UInt8, before next: UInt8?) -> Bool {
    switch byte {
    case ASCII.hyphen, ASCII.questionMark, ASCII.colon: next.map { ASCII.isBlank($0) } ?? true
    case ASCII.at, ASCII.backquote, ASCII.percent, ASCII.asterisk, ASCII.ampersand, ASCII.exclamationMark, ASCII.verticalBar,
      ASCII.greaterThan,
      ASCII.doubleQuote, ASCII.singleQuote, ASCII.numberSign, ASCII.comma:
      true
    default: false
    }
  }
}
