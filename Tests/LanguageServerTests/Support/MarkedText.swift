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

  /// The position of a byte offset, counted here and not by the code under test. An offset inside a character counts as its end.
  static func position(of offset: Int, in text: String, _ encoding: PositionEncoding) -> LSPPosition {
    var found = LSPPosition(line: 0, character: 0)
    forEachPosition(in: text, encoding) { start, position in
      found = position
      return start < offset
    }
    return found
  }

  /// Calls `body` with the byte offset and position of the start of each scalar, in order, and of the end of the text, until it returns
  /// false. The positions after a CR and after its LF are the same.
  static func forEachPosition(in text: String, _ encoding: PositionEncoding, _ body: (Int, LSPPosition) -> Bool) {
    var position = LSPPosition(line: 0, character: 0)
    var offset = 0
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      guard body(offset, position) else { return }
      let length = UTF8.width(scalar)
      offset += length
      switch scalar.value {
      case 0x0A where isAfterReturn: position.character = 0
      case 0x0A, 0x0D: position = LSPPosition(line: position.line + 1, character: 0)
      default:
        switch encoding {
        case .utf8: position.character += length
        case .utf16: position.character += UTF16.width(scalar)
        case .utf32: position.character += 1
        }
      }
      isAfterReturn = scalar.value == 0x0D
    }
    _ = body(offset, position)
  }
}

extension PositionEncoding {
  static var all: [PositionEncoding] { [.utf8, .utf16, .utf32] }
}
