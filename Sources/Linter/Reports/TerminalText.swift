import YAML

/// Text of authors made fit for a terminal: no file may move the cursor, change colours or turn the direction of writing.
public enum TerminalText {
  /// The text with what is no sign of its own replaced by one.
  public static func safe(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspicious) else { return text }
    var result = ""
    for scalar in text.unicodeScalars { result.unicodeScalars.append(shown(scalar)) }
    return result
  }

  /// The same for a text of several lines, for formats that escape line ends themselves.
  public static func safe(lines text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { safe(String($0)) }.joined(separator: "\n")
  }

  /// Control characters, and the first bytes of C1 controls and of general punctuation, where the marks of direction are.
  private static func isSuspicious(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case ..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }

  /// A name cut to a number of columns.
  public static func shortened(_ text: String, toColumns limit: Int) -> String {
    guard DisplayWidth.columns(of: text.utf8) > limit else { return text }
    var result = ""
    var columns = 0
    for scalar in text.unicodeScalars {
      columns += DisplayWidth.columns(ofScalar: scalar.value)
      if columns > limit - 1 { break }
      result.unicodeScalars.append(scalar)
    }
    return result + "…"
  }
}
