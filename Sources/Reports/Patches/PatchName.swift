import TextModel

/// The name of a file in the header of a patch, in the form that `patch` and Git read.
enum PatchName {
  /// A name with blanks is followed by a TAB. A name with line breaks or control characters is quoted and escaped.
  static func written(_ name: [UInt8]) -> [UInt8] {
    if needsQuotes(name) { return quoted(name) }
    return name.contains(ASCII.space) ? name + [ASCII.tab] : name
  }

  private static func needsQuotes(_ name: [UInt8]) -> Bool {
    guard let first = name.first, let last = name.last, first != ASCII.space, last != ASCII.space else { return true }
    if name.contains(where: { $0 == ASCII.doubleQuote || $0 == ASCII.backslash }) { return true }
    return String(validating: name, as: UTF8.self) == nil
      || name.withUnsafeBufferPointer { text in text.indices.contains { ControlCharacter.at($0, in: text) != nil } }
  }

  private static func quoted(_ name: [UInt8]) -> [UInt8] {
    let isText = String(validating: name, as: UTF8.self) != nil
    var result: [UInt8] = [ASCII.doubleQuote]
    name.withUnsafeBufferPointer { text in
      var cursor = 0
      while cursor < text.count {
        let byte = text[cursor]
        // Without a valid encoding, all non-ASCII bytes are written in octal.
        let length = ControlCharacter.at(cursor, in: text)?.length ?? (byte >= 0x80 && !isText ? 1 : 0)
        if length > 0 {
          for byte in text[cursor..<min(cursor + length, text.count)] { result += octal(byte) }
          cursor += length
          continue
        }
        if byte == ASCII.doubleQuote || byte == ASCII.backslash { result.append(ASCII.backslash) }
        result.append(byte)
        cursor += 1
      }
    }
    return result + [ASCII.doubleQuote]
  }

  private static func octal(_ byte: UInt8) -> [UInt8] {
    [ASCII.backslash] + [6, 3, 0].map { (shift: UInt8) in ASCII.zero + (byte >> shift & 7) }
  }
}
