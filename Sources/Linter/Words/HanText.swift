import TextModel

/// Byte-level tests of Chinese text for the rules on wording.
public enum HanText {
  /// Whether a Han character of the common blocks begins at the offset: U+3400 to U+9FFF, which is E3 90 80 to E9 BF BF.
  public static func isHan(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset + 2 < bytes.count else { return false }
    let lead = bytes[offset]
    if lead == 0xE3 { return bytes[offset + 1] >= 0x90 }
    return lead >= 0xE4 && lead <= 0xE9
  }

  /// Whether the character before the offset is a Han character.
  public static func isHan(_ bytes: Span<UInt8>, before offset: Int) -> Bool { isHan(bytes, at: offset - 3) && offset >= 3 }

  /// Whether the text contains any Han character: rules on Chinese wording do not check texts without one.
  public static func hasHan(_ text: Text) -> Bool {
    text.withBytes { bytes in bytes.contains { $0 >= 0xE4 && $0 <= 0xE9 } }
  }

  public static func hasSuffix(_ text: Text, _ suffix: String) -> Bool {
    let count = suffix.utf8.count
    guard text.count >= count else { return false }
    return text.withBytes { bytes in bytes[(bytes.count - count)...].elementsEqual(suffix.utf8) }
  }

  public static func hasPrefix(_ text: Text, _ prefix: String, at offset: Int = 0) -> Bool {
    text.has(prefix, at: offset)
  }

  /// Whether a text contains another one.
  public static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, text.count >= part.count else { return part.isEmpty }
    return text.withUnsafeBufferPointer { text in
      Range(clamping: 0, text.count - part.count + 1).contains { start in
        text[start] == first && UnsafeBufferPointer(rebasing: text[start..<(start + part.count)]).elementsEqual(part)
      }
    }
  }

  /// The first of some words that the text has at the offset.
  public static func prefix(of text: Text, among words: [String], at offset: Int = 0) -> String? {
    words.first { hasPrefix(text, $0, at: offset) }
  }

  /// The characters of a text, for measuring and cutting.
  public static func scalars(_ text: Text) -> [Unicode.Scalar] { Array(text.string.unicodeScalars) }

  /// How many characters a text has.
  public static func length(_ text: Text) -> Int {
    text.withBytes { bytes in bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
  }
}

/// The 能 or 能够 at the head of an ability.
public enum Modal {
  /// The length in bytes; nil if the text does not begin with a modal, as in 能源管理.
  public static func length(in text: Text, _ words: WordLists) -> Int? {
    guard let modal = HanText.prefix(of: text, among: words.modals) else { return nil }
    return words.notModals.isBeginning(of: text) ? nil : modal.utf8.count
  }
}
