/// Makes text safe for a terminal: it cannot move the cursor, change colours or reverse the direction of writing.
public enum TerminalText {
  /// The text with every control character replaced by a visible sign.
  public static func safe(_ text: String) -> String {
    guard ControlCharacter.mayOccur(in: text.utf8) else { return text }
    var result = ""
    for scalar in text.unicodeScalars { result.unicodeScalars.append(shown(scalar)) }
    return result
  }

  /// The same for a text of several lines, whose line feeds are kept.
  public static func safe(lines text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { safe(String($0)) }.joined(separator: "\n")
  }

  /// The same for data, such as a cell of a table, in which line ends and tabs are kept.
  public static func safe(data text: String) -> String {
    guard ControlCharacter.mayOccur(in: text.utf8) else { return text }
    var result = ""
    for scalar in text.unicodeScalars { result.unicodeScalars.append(scalar == "\n" || scalar == "\t" ? scalar : shown(scalar)) }
    return result
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case ..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: ControlCharacter.contains(scalar.value) ? "\u{FFFD}" : scalar
    }
  }

  /// A text truncated to a number of columns.
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
