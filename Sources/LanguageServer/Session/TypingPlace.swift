import TextModel

/// Where the author is writing: the place of the last edit, as long as it was one that a person types, and the cursor has not left its line.
struct TypingPlace: Sendable, Equatable {
  let path: String
  /// Behind what was written.
  let offset: Int

  /// Nil for a change that no one types: several at once, a whole text, lines that were pasted.
  init?(_ changes: [DidChange.Change], behind end: Int?, in path: String) {
    guard let end, changes.count == 1, let text = changes.first?.text else { return nil }
    // Enter brings the blanks and the dash of the next line with it.
    let isEnter = text.allSatisfy { ASCII.isBlank($0) || ASCII.isLineBreak($0) || $0 == ASCII.hyphen }
    guard isEnter || !text.contains(where: ASCII.isLineBreak) else { return nil }
    self.path = path
    offset = end
  }
}

extension Session {
  /// The author writes at another place now: what was left unfinished is reported.
  mutating func stopTyping() {
    guard typing != nil else { return }
    typing = nil
    // The text of no file has changed by this.
    noteChange()
  }

  /// The cursor is at this place.
  mutating func noteCursor(_ place: PositionParams) {
    guard let typing, let file = files.open[typing.path] else { return }
    let isThere =
      path(ofURI: place.uri) == typing.path && file.source.lineIndex.line(at: typing.offset) == place.position.line
    if !isThere { stopTyping() }
  }
}
