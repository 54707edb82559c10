/// Texts with everything that makes positions difficult: Chinese, an emoji beyond the BMP, a combining mark, a tab, and every kind of line
/// break next to characters that only look like one.
package enum AwkwardText {
  /// The pieces that random texts are made of.
  package static let pieces = [
    "a", "#", ": ", "- ", "面", "点", "😀", "e\u{301}", "\t", " ", "\r\n", "\r", "\n", "\u{85}", "\u{2028}", "：", "\u{3000}", "👩🏽\u{200D}🍳",
    "\u{FEFF}", "\"", "'", "\\",
  ]

  /// One of each, in an order that puts every piece in the middle of a line.
  package static let sample = "题\t😀e\u{301}a\r\n面点：\u{85}b\t\u{2028}c\rd\u{FEFF}师\n\r\n👩🏽\u{200D}🍳\t#\n"

  package static func random(pieces count: Int, _ random: inout RandomSource) -> String {
    (0..<count).map { _ in pieces[random.number(below: pieces.count)] }.joined()
  }
}
