import Linter
import TextModel

/// Quotation marks of which one is Chinese and the other half-width, as word processors leave them: `“先进先出"`.
enum MixedQuotes {
  /// The edit that writes the partner of a Chinese quotation mark, if the text has one half-width quotation mark, on the side of the partner.
  static func edit(pairing sign: String, _ range: Range<Int>, in piece: AuthoredText) -> TextEdit? {
    guard let (written, partner, isAfter) = partner(of: sign) else { return nil }
    let bytes = Array(piece.text.bytes)
    guard let offset = bytes.firstIndex(of: written), bytes.lastIndex(of: written) == offset, isAfter == (offset >= range.upperBound),
      let place = piece.editableRange(offset, offset + 1)
    else { return nil }
    // An apostrophe: `the baker's`.
    if written == ASCII.singleQuote, bytes[clamping: offset + 1..<offset + 2].contains(where: ASCII.isLetter) { return nil }
    return TextEdit(place, Array(partner.utf8))
  }

  private static func partner(of sign: String) -> (written: UInt8, partner: String, isAfter: Bool)? {
    switch sign {
    case "“": (ASCII.doubleQuote, "”", true)
    case "”": (ASCII.doubleQuote, "“", false)
    case "‘": (ASCII.singleQuote, "’", true)
    case "’": (ASCII.singleQuote, "‘", false)
    default: nil
    }
  }
}
