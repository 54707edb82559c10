/// Names of the bytes that this module looks for.
package enum ASCII {
  package static let tab: UInt8 = 0x09
  package static let lineFeed: UInt8 = 0x0A
  package static let carriageReturn: UInt8 = 0x0D
  package static let space: UInt8 = 0x20
  package static let exclamationMark: UInt8 = 0x21
  package static let doubleQuote: UInt8 = 0x22
  package static let numberSign: UInt8 = 0x23
  package static let percent: UInt8 = 0x25
  package static let ampersand: UInt8 = 0x26
  package static let singleQuote: UInt8 = 0x27
  package static let asterisk: UInt8 = 0x2A
  package static let plus: UInt8 = 0x2B
  package static let comma: UInt8 = 0x2C
  package static let hyphen: UInt8 = 0x2D
  package static let period: UInt8 = 0x2E
  package static let slash: UInt8 = 0x2F
  package static let zero: UInt8 = 0x30
  package static let nine: UInt8 = 0x39
  package static let colon: UInt8 = 0x3A
  package static let semicolon: UInt8 = 0x3B
  package static let lessThan: UInt8 = 0x3C
  package static let equalsSign: UInt8 = 0x3D
  package static let greaterThan: UInt8 = 0x3E
  package static let questionMark: UInt8 = 0x3F
  package static let at: UInt8 = 0x40
  package static let leftBracket: UInt8 = 0x5B
  package static let backslash: UInt8 = 0x5C
  package static let rightBracket: UInt8 = 0x5D
  package static let backquote: UInt8 = 0x60
  package static let leftBrace: UInt8 = 0x7B
  package static let verticalBar: UInt8 = 0x7C
  package static let rightBrace: UInt8 = 0x7D

  package static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= nine }
  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  package static func isLineBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
  package static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
}
