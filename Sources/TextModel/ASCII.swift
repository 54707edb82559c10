/// Names of ASCII bytes.
public enum ASCII {
  public static let tab: UInt8 = 0x09
  public static let lineFeed: UInt8 = 0x0A
  public static let carriageReturn: UInt8 = 0x0D
  public static let space: UInt8 = 0x20
  public static let exclamationMark: UInt8 = 0x21
  public static let doubleQuote: UInt8 = 0x22
  public static let numberSign: UInt8 = 0x23
  public static let percent: UInt8 = 0x25
  public static let ampersand: UInt8 = 0x26
  public static let singleQuote: UInt8 = 0x27
  public static let asterisk: UInt8 = 0x2A
  public static let plus: UInt8 = 0x2B
  public static let comma: UInt8 = 0x2C
  public static let hyphen: UInt8 = 0x2D
  public static let period: UInt8 = 0x2E
  public static let slash: UInt8 = 0x2F
  public static let zero: UInt8 = 0x30
  public static let nine: UInt8 = 0x39
  public static let colon: UInt8 = 0x3A
  public static let semicolon: UInt8 = 0x3B
  public static let lessThan: UInt8 = 0x3C
  public static let equalsSign: UInt8 = 0x3D
  public static let greaterThan: UInt8 = 0x3E
  public static let questionMark: UInt8 = 0x3F
  public static let at: UInt8 = 0x40
  public static let leftBracket: UInt8 = 0x5B
  public static let backslash: UInt8 = 0x5C
  public static let rightBracket: UInt8 = 0x5D
  public static let backquote: UInt8 = 0x60
  public static let leftBrace: UInt8 = 0x7B
  public static let verticalBar: UInt8 = 0x7C
  public static let rightBrace: UInt8 = 0x7D

  public static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= nine }
  public static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  public static func isLineBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
  /// A space or a TAB; a line break is not a blank.
  public static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
}
