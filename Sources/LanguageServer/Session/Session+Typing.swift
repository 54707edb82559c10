extension Session {
  /// The author now writes at another place, so findings about unfinished text are reported.
  mutating func stopTyping() {
    guard typing != nil else { return }
    typing = nil
    // No path: the text of no file has changed.
    noteChange()
  }

  /// Calls `stopTyping` if the cursor has left the line where the author was typing.
  mutating func noteCursor(_ params: PositionParams) {
    guard let typing, let file = files.open[typing.path] else { return }
    let isThere =
      path(ofURI: params.uri) == typing.path && file.source.lineIndex.line(at: typing.offset) == params.position.line
    if !isThere { stopTyping() }
  }
}
