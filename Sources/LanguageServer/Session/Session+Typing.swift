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
