/// Digits, numerals and punctuation with several forms in Chinese texts. Those that several modules need are declared here.

extension Unicode.Scalar {
  /// The value of an ASCII or full-width digit; nil for any other character.
  public var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value) - 0x30
    case 0xFF10...0xFF19: Int(value) - 0xFF10
    default: nil
    }
  }

  /// Whether it is 一 to 十.
  public var isHanNumeral: Bool {
    switch self {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }

  /// Whether it is a Han character of the two common blocks.
  public var isHan: Bool { HanScalar.contains(value) }
}

extension Character {
  /// Whether it is an ASCII digit. A full-width digit is not.
  public var isASCIIDigit: Bool { asciiValue.map(ASCII.isDigit) ?? false }

  /// Whether it is 一 to 十.
  public var isHanNumeral: Bool {
    switch self {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }

  /// Whether it separates entries that are written on one line: 、，；, and ;.
  public var separatesEntries: Bool { self == "、" || self == "，" || self == "；" || self == "," || self == ";" }

  /// Whether it joins the ends of a range: 3-5, 3～5, 3至5.
  public var joinsRange: Bool {
    switch self {
    case "-", "－", "—", "–", "~", "～", "至", "到": true
    default: false
    }
  }

  /// Whether it is （ or (.
  public var isOpeningParenthesis: Bool { self == "（" || self == "(" }

  /// Whether it is ） or ).
  public var isClosingParenthesis: Bool { self == "）" || self == ")" }
}
