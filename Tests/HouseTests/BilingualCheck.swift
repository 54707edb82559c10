import Schema
import TextModel

/// Whether a text exists in Chinese and English, and the two differ.
enum BilingualCheck {
  static func faults(of text: Bilingual) -> [String] {
    var faults: [String] = []
    if text.chinese == text.english { faults.append("the same in both languages: \(text.english)") }
    if !text.chinese.unicodeScalars.contains(where: { $0.properties.isIdeographic }) { faults.append("no Chinese: \(text.chinese)") }
    if !text.english.contains(where: { $0.isASCII && $0.isLetter }) { faults.append("no English: \(text.english)") }
    let outside = withoutQuotations(text.english)
    // An author's words may be quoted; the rest is English, down to its punctuation.
    if let sign = outside.first(where: { "，。：；、？！（）《》".contains($0) }) { faults.append("Chinese punctuation \(sign) in: \(text.english)") }
    if text.chinese.contains("  ") || text.english.contains("  ") { faults.append("two spaces: \(text.english)") }
    return faults
  }

  /// The text without what stands between quotation marks or backquotes.
  private static func withoutQuotations(_ text: String) -> String {
    var result = ""
    var closing: Character?
    for character in text {
      if let end = closing {
        if character == end { closing = nil }
        continue
      }
      switch character {
      case "“": closing = "”"
      case "`": closing = "`"
      default: result.append(character)
      }
    }
    return result
  }
}
