import TextModel

extension NumberScan {
  /// Skips signs between the number and a title in Chinese: `1.1.2; 能…`, `2.1.2 - 能…`, `2 / 清洁护理`, `1.1.1——能…`. No title begins with one.
  mutating func skipStraySign(of text: Text) {
    guard code != nil, titleStart < text.count, !defects.contains(.severalNumbers) else { return }
    let next = text.withBytes { bytes -> (end: Int, title: Int)? in
      var cursor = titleStart
      var end = cursor
      while cursor < bytes.count, bytes[cursor] < 0xE4 || bytes[cursor] > 0xE9 {
        if ASCII.isBlank(bytes[cursor]) {
          cursor += 1
          continue
        }
        let scalar = UTF8Decoder.scalar(in: bytes.span, at: &cursor)
        guard Unicode.Scalar(scalar).map({ Self.isSeparating($0) }) == true else { return nil }
        end = cursor
      }
      return end > titleStart && cursor < bytes.count ? (end, cursor) : nil
    }
    guard let next else { return }
    codeEnd = next.end
    titleStart = next.title
    defects = [.otherNotation]
  }

  /// Whether a sign only separates: a punctuation mark, dash or mathematical sign that is not a unit, quotation mark, mark of a key skill, or
  /// the beginning of a formula.
  private static func isSeparating(_ scalar: Unicode.Scalar) -> Bool {
    if "%‰\"'*＊%#@&\\※！!=+±".unicodeScalars.contains(scalar) { return false }
    switch scalar.properties.generalCategory {
    case .otherPunctuation, .dashPunctuation, .mathSymbol: return true
    default: return false
    }
  }
}
