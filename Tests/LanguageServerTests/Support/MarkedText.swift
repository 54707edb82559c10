@testable import LanguageServer

/// A text with places marked in it: `¦` is a position, `⟦…⟧` a range. Lines end in CR LF, as in files from Windows.
struct MarkedText {
  let text: String
  /// Byte offsets of the places, in order.
  private(set) var places: [Int] = []
  private(set) var ranges: [Range<Int>] = []

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "¦": places.append(bytes.count)
      case "⟦": open.append(bytes.count)
      case "⟧": ranges.append(open.removeLast()..<bytes.count)
      case "\n": bytes += [0x0D, 0x0A]
      default: bytes += String(scalar).utf8
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  var place: Int { places[0] }

  /// Where an offset stands, counted here and not by the code under test.
  static func position(of offset: Int, in text: String, _ encoding: PositionEncoding) -> LSPPosition {
    var line = 0
    var character = 0
    var bytes = 0
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if bytes >= offset { break }
      bytes += String(scalar).utf8.count
      switch scalar {
      case "\n" where isAfterReturn: character = 0
      case "\n", "\r":
        line += 1
        character = 0
      default:
        switch encoding {
        case .utf8: character += String(scalar).utf8.count
        case .utf16: character += String(scalar).utf16.count
        case .utf32: character += 1
        }
      }
      isAfterReturn = scalar == "\r"
    }
    return LSPPosition(line: line, character: character)
  }
}

extension PositionEncoding {
  static var all: [PositionEncoding] { [.utf8, .utf16, .utf32] }
}
