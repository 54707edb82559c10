/// A text of the program for people, as the sources write it: its words in both languages, with values put in.
struct MessageTemplate: Hashable {
  /// A part of a text.
  enum Piece: Hashable {
    case words(String)
    /// The expression whose value is put in.
    case value(String)
  }

  /// What a text is for.
  enum Use: String {
    case title, message, note, fix, help
    /// The reasons and sources of a rule, which its page shows.
    case page
  }

  let use: Use
  let chinese: [Piece]
  let english: [Piece]

  var hasWords: Bool {
    (chinese + english).contains { piece in
      if case .words(let text) = piece { text.contains(where: \.isLetter) } else { false }
    }
  }

  /// The words of a text without what is put in.
  static func words(_ pieces: [Piece]) -> String {
    pieces.map { piece in if case .words(let text) = piece { text } else { "\u{1}" } }.joined()
  }
}
