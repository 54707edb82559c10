import TextModel

/// Breaks running text into lines for a terminal: between words, and between any two Chinese characters but before closing punctuation.
public enum TextWrapping {
  /// Breaks each line of the text that is wider than `columns`. Widths are those of a terminal: a Chinese character has two columns.
  public static func wrap(_ text: String, columns: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0), columns) }.joined(separator: "\n")
  }

  private static func line(_ text: String, _ columns: Int) -> String {
    var lines: [String] = []
    var current = ""
    for piece in pieces(of: text) {
      let width = DisplayWidth.columns(of: (current + piece).utf8)
      if width > columns, !current.isEmpty {
        lines.append(trimmed(current))
        current = piece == " " ? "" : piece
      } else {
        current += piece
      }
    }
    return (lines + [trimmed(current)]).joined(separator: "\n")
  }

  /// The unbreakable units of a text: a word, a space, or a wide character with its punctuation.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      let piece = String(character)
      let isWide = DisplayWidth.columns(of: piece.utf8) > 1
      if let last = pieces.last, last != " ", character != " " {
        let opens = last.last.map(opening.contains) ?? false
        let lastIsWide = last.last.map { DisplayWidth.columns(of: String($0).utf8) > 1 } ?? false
        if opens || closing.contains(character) || !isWide && !lastIsWide {
          pieces[pieces.count - 1] += piece
          continue
        }
      }
      pieces.append(piece)
    }
    return pieces
  }

  private static let closing: Set<Character> = Set("，。；：、？！）》”’】…,.;:?!)]}")
  private static let opening: Set<Character> = Set("（《“‘【([{")

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
