/// Digits, numerals and punctuation that Chinese texts have in several forms. What several modules look for is declared here, once.

extension Unicode.Scalar {
  /// The value of a digit, also of a full-width one; nil for any other character.
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

  /// Whether it is a Han character of the two blocks that usual texts consist of, U+3400 to U+9FFF. Compatibility characters are not.
  public var isHan: Bool { (0x3400...0x9FFF).contains(value) }
}

extension Character {
  /// Whether it is 0 to 9. A full-width digit is not one.
  public var isASCIIDigit: Bool { asciiValue.map(ASCII.isDigit) ?? false }

  /// Whether it is 一 to 十.
  public var isHanNumeral: Bool {
    switch self {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }

  /// Whether it is between the entries of a list that is written on one line: 、，；, and ;.
  public var separatesEntries: Bool { self == "、" || self == "，" || self == "；" || self == "," || self == ";" }

  /// Whether it is between the ends of a range: 3-5, 3～5, 3至5.
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
