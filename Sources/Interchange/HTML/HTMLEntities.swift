/// HTML entities: numeric ones, and the names that occur in tables of standards.
enum HTMLEntities {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ensp": " ", "emsp": " ", "thinsp": " ", "mdash": "—",
    "ndash": "–", "hellip": "…", "middot": "·", "bull": "•", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "laquo": "«",
    "raquo": "»", "times": "×", "deg": "°", "plusmn": "±", "le": "≤", "ge": "≥", "ne": "≠", "rarr": "→", "zwnj": "", "zwj": "", "shy": "",
  ]
  private static let maximumNameLength = 10

  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      let body = rest.dropFirst().prefix(clamping: maximumNameLength).prefix { $0 != ";" }
      if body.endIndex < rest.endIndex, rest[body.endIndex] == ";", let meaning = meaning(of: body) {
        result += meaning
        rest = rest[rest.index(after: body.endIndex)...]
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func meaning(of body: Substring) -> String? {
    guard body.first == "#" else { return names[String(body)] }
    let digits = body.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let number = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10) else { return nil }
    return Unicode.Scalar(number).map { String(Character($0)) }
  }
}
