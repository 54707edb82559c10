import TextModel

/// Writes XML 1.0 as bytes.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// An element with child elements.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ children: (inout XMLWriter) -> Void) {
    open(name, attributes)
    bytes += ">\n".utf8
    depth += 1
    children(&self)
    depth -= 1
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// An empty element, or one with text.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String? = nil) {
    open(name, attributes)
    if let text { bytes += ">\(Self.escaped(text, isAttribute: false))</\(name)>\n".utf8 } else { bytes += "/>\n".utf8 }
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    indent()
    bytes += "<\(name)".utf8
    for (key, value) in attributes { bytes += " \(key)=\"\(Self.escaped(value, isAttribute: true))\"".utf8 }
  }

  private mutating func indent() { bytes += String(" ", times: depth * 2).utf8 }

  /// Characters that XML does not allow even if escaped become U+FFFD.
  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // XML readers turn unescaped line ends in attributes into spaces.
      case "\n" where isAttribute, "\t", "\r": result += "&#\(scalar.value);"
      case "\n": result += "\n"
      default:
        // Control characters are written as character references.
        if scalar.value >= 0x7F, ControlCharacter.contains(scalar.value) {
          result += "&#\(scalar.value);"
          continue
        }
        let isForbidden = scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE && scalar.value < 0x10000
        result.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}
