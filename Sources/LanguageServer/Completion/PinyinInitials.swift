/// The first letters of Chinese words in pinyin, as people type them to find a long name quickly: zhgl for 账户管理.
public enum PinyinInitials {
  /// The letters, in lower case, that a Han character may begin with; the most usual reading first. Empty for anything else.
  public static func initials(ofScalar scalar: UInt32) -> [UInt8] {
    guard let initial = initial(ofScalar: scalar) else { return [] }
    return [initial] + (otherInitials[scalar] ?? [])
  }

  /// The letter that the most usual reading of a Han character begins with.
  public static func initial(ofScalar scalar: UInt32) -> UInt8? {
    if scalar == 0x3007 { return UInt8(ascii: "l") }
    guard scalar >= 0x4E00, scalar - 0x4E00 < mostUsual.count else { return nil }
    let initial = mostUsual[Int(scalar - 0x4E00)]
    return initial == UInt8(ascii: "?") ? nil : initial
  }

  /// The initials of Han characters, and ASCII characters in lower case; other characters are left out.
  public static func key(for text: String) -> String {
    var key = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        key += scalar.properties.lowercaseMapping
      } else if let initial = initial(ofScalar: scalar.value) {
        key.unicodeScalars.append(Unicode.Scalar(initial))
      }
    }
    return key
  }

  private static let mostUsual: [UInt8] = PinyinTable.mostUsual.utf8.filter { $0 != UInt8(ascii: "\n") }

  /// Parsed from the table, where each character is followed by its letters.
  private static let otherInitials: [UInt32: [UInt8]] = {
    var others: [UInt32: [UInt8]] = [:]
    var character: UInt32 = 0
    for scalar in PinyinTable.others.unicodeScalars where scalar != "\n" {
      if scalar.isASCII {
        others[character, default: []].append(UInt8(ascii: scalar))
      } else {
        character = scalar.value
      }
    }
    return others
  }()
}
