import TextModel

/// A text as the baseline writes it: quoted, so that all YAML readers read the same characters.
public enum BaselineScalar {
  public static func write(_ string: String) -> String {
    guard string.unicodeScalars.allSatisfy(isVisible) else { return escaped(string) }
    let text = Text(string)
    let beginsPlainly =
      string.unicodeScalars.first.map { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "." } ?? false
    if beginsPlainly, !Quoting.needsQuotes(text), !PlainText.looksTyped(text), !string.contains("：") { return string }
    return String(decoding: Quoting.quoted(Array(string.utf8)), as: UTF8.self)
  }

  /// Invisible characters, and those that some YAML readers reject, are escaped.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  private static func escaped(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      if !isVisible(scalar) {
        let digits = String(scalar.value, radix: 16)
        let width = digits.count > 4 ? 8 : 4
        result += (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: max(0, width - digits.count)) + digits
      } else {
        if scalar == "\"" || scalar == "\\" { result += "\\" }
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
