import TextModel

/// Formats numbers as Word's automatic numbering does.
enum WordNumberFormat {
  static func text(_ number: Int, _ format: String) -> String {
    switch format {
    case "none", "bullet": ""
    case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
    case "upperLetter": letters(number, first: 0x41)
    case "lowerLetter": letters(number, first: 0x61)
    case "upperRoman": roman(number)
    case "lowerRoman": roman(number).lowercased()
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand",
      "ideographDigital":
      chinese(number)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": circled(number)
    case "decimalFullWidth", "decimalFullWidth2": fullWidth(number)
    default: "\(number)"
    }
  }

  /// a … z, aa … zz, as Word counts.
  private static func letters(_ number: Int, first: UInt32) -> String {
    guard number > 0, let letter = Unicode.Scalar(first + UInt32((number - 1) % 26)) else { return "\(number)" }
    return String(String(Character(letter)), times: min(10, (number - 1) / 26 + 1))
  }

  private static let romanParts: [(Int, String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
    (4, "IV"), (1, "I"),
  ]

  private static func roman(_ number: Int) -> String {
    guard (1...3_999).contains(number) else { return "\(number)" }
    var (rest, text) = (number, "")
    for (value, sign) in romanParts {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static let digits = Array("〇一二三四五六七八九")

  private static func chinese(_ number: Int) -> String {
    guard (1...99).contains(number) else { return "\(number)" }
    let (tens, ones) = (number / 10, number % 10)
    let front = tens == 0 ? "" : tens == 1 ? "十" : "\(digits[tens])十"
    return front + (ones == 0 ? "" : String(digits[ones]))
  }

  private static func circled(_ number: Int) -> String {
    guard (1...20).contains(number), let sign = Unicode.Scalar(0x245F + UInt32(number)) else { return "\(number)" }
    return String(Character(sign))
  }

  private static func fullWidth(_ number: Int) -> String {
    String(String.UnicodeScalarView("\(number)".unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
  }
}
