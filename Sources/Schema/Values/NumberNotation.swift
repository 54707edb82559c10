import TextModel

/// A number in another notation than that of the format: `（1.1.1）`, `第1.1.1条`, `A1.1.1` in a standard, `模块一`, `M1：`, `①`.
struct NumberNotation {
  /// Where such a number may occur.
  enum Context {
    /// An item of a standard.
    case item
    /// The name of a function or content.
    case name
    case module
    case unit
    case reference
  }

  /// The number without the words around it and without the sign of a column.
  let code: NumberCode
  /// The end of everything that belongs to the number, in bytes from the start of the text.
  let end: Int
  let titleStart: Int
  /// The column according to a letter or word before the number.
  let column: Column?
  /// Whether the kind is given by a word and not by a letter: `模块一`.
  let hasKindWord: Bool
  /// Whether it is a number only beside other modules with numbers: `项目一 …`, `M-1 …`, `M一 …`.
  var isUncertain = false

  static func read(_ text: Text, from start: Int, _ context: Context) -> NumberNotation? {
    text.withBytes { bytes in
      guard start < bytes.count else { return nil }
      var reading = NotationReading(bytes: bytes, start: start, context: context)
      return reading.run()
    }
  }

  /// Whether a text without a number of the format begins with another count, so that an inserted number would be a second one.
  static func looksNumbered(_ text: Text) -> Bool {
    text.withBytes { bytes in
      var cursor = 0
      // Tries the first few signs and letters before a digit.
      while cursor < bytes.count, cursor < 12 {
        if NumberHead.digit(bytes, at: cursor) != nil || PrintedNumeral.circled(bytes, at: cursor) != nil { return true }
        if ASCII.isBlank(bytes[cursor]), cursor > 0 { return false }
        if bytes[cursor] >= 0xE4, bytes[cursor] <= 0xE9 { break }
        cursor += 1
      }
      return ["第", "模块", "单元"].contains { word in bytes.starts(with: word.utf8) }
    }
  }
}

extension NumberScan {
  init(_ notation: NumberNotation) {
    self.init(code: notation.code, codeEnd: notation.end, titleStart: notation.titleStart, defects: [.otherNotation])
  }

  /// Whether a text may have its number in another notation: no number was found, or a sign follows it.
  func mayUseOtherNotation(_ text: Text) -> Bool {
    guard code != nil else { return true }
    return text.withBytes { bytes in
      guard titleStart < bytes.count else { return false }
      // `2.一 体征观测`.
      if defects.contains(.strayPeriod), PrintedNumeral.han(bytes, at: titleStart) != nil { return true }
      switch bytes[titleStart] {
      case ASCII.colon, ASCII.comma, ASCII.rightBracket, UInt8(ascii: ")"), UInt8(ascii: "("), ASCII.hyphen, 0xE2, 0xE3, 0xEF: return true
      default: return false
      }
    }
  }
}
