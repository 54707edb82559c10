import TextModel

/// Writes a text as a YAML scalar on one line: plain where that is safe, else in double quotes.
struct ScalarSpelling {
  enum Place {
    case block
    /// Inside `[…]` or `{…}`, where commas and brackets end a scalar.
    case flow
  }

  let place: Place

  func spell(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return isPlain(scalars) ? text : Self.quoted(scalars)
  }

  private func isPlain(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first, let last = scalars.last else { return false }
    guard !isBlank(first), !isBlank(last), last != ":" else { return false }
    let second = scalars.count > 1 ? scalars[1] : " "
    guard !isIndicator(first, before: second), !OtherTypes.contains(scalars) else { return false }
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if Self.needsEscape(scalar) || scalar == "\t" { return false }
      if scalar == ":", isBlank(next) || place == .flow && Self.isFlowSign(next) { return false }
      if isBlank(scalar), next == "#" { return false }
      if place == .flow, Self.isFlowSign(scalar) || Self.isWideFlowSign(scalar) && isBlank(next) { return false }
    }
    return true
  }

  private func isIndicator(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-": isBlank(next) || place == .flow && Self.isFlowSign(next)
    // Between brackets some YAML readers do not read them as text.
    case "?", ":": isBlank(next) || place == .flow
    case "@", "`", "%", "*", "&", "\u{21}", "|", ">", "\"", "'", "#", ",", "[", "]", "{", "}": true
    default: false
    }
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static func isFlowSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "[" || scalar == "]" || scalar == "{" || scalar == "}"
  }

  /// Full-width list marks of input methods: unquoted before a blank, they would be read as marks.
  private static func isWideFlowSign(_ scalar: Unicode.Scalar) -> Bool { "，、：［］【】｛｝".unicodeScalars.contains(scalar) }

  /// Control characters, the line breaks that only YAML 1.1 knows, the marks of direction, and invisible blanks.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0xA0, 0xAD, 0x200B, 0x202F, 0x2060, 0xFEFF: true
    default: SteeringCharacter.contains(scalar.value)
    }
  }

  private static func quoted(_ scalars: [Unicode.Scalar]) -> String {
    var result = "\""
    for scalar in scalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if needsEscape(scalar) {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String("0", times: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

/// Texts that other YAML tools do not read as texts. Numbers that are not decimal fractions (`2.2.1`) are texts to all tools.
private enum OtherTypes {
  private static let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "~", "y", "n"]

  static func contains(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= 24, scalars.allSatisfy({ $0.isASCII }) else { return false }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return words.contains(text.lowercased()) || Double(text) != nil || text == "<<"
  }
}
