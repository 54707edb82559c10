import JSON
import TextModel

/// `textDocument/didChange`: edits of a buffer, applied one after the other.
enum DidChange: Notification {
  struct Params: JSONDecodable {
    let uri: String
    let version: Int?
    let changes: [Change]

    init(json: JSONValue) throws(ResponseError) {
      guard let document = json["textDocument"] else { throw ResponseError(.invalidParams, "“textDocument” is missing") }
      uri = try document.required("uri")
      version = document["version"]?.int
      changes = try json.required("contentChanges")
    }
  }

  /// One edit, or, without a range, the whole new text.
  struct Change: JSONDecodable {
    let range: LSPRange?
    let text: [UInt8]

    init(json: JSONValue) throws(ResponseError) {
      guard let text = json["text"]?.utf8 else { throw ResponseError(.invalidParams, "“text” is missing") }
      self.text = text
      range = try json.optional("range")
    }
  }

  static let method = "textDocument/didChange"

  static func apply(_ params: Params, to session: inout Session) {
    let path = session.path(ofURI: params.uri)
    guard let file = session.files.buffer(path, uri: params.uri) else { return }
    let version = params.version ?? (file.version ?? 0) &+ 1
    if file.isShipped { return session.files.setOpen(FileVersion(file, uri: params.uri, version: version)) }
    let snapshot = session.snapshot
    var source = file.source
    var end: Int?
    for change in params.changes {
      if let range = change.range {
        let edit = TextEdit(snapshot.editedRange(range, in: source), change.text)
        source = source.replacing(edit)
        end = edit.range.start + change.text.count
      } else {
        source = SourceText(buffer: change.text)
      }
    }
    // If a NUL was added, or the last one was removed, the encoding has to be determined again.
    let mayBeOther = source.encoding == .binary || params.changes.contains { $0.text.contains(0) }
    if mayBeOther { source = SourceText(buffer: source.bytes) }
    session.files.setOpen(FileVersion(path: path, uri: params.uri, version: version, source: source, earlier: file))
    session.stopTyping()
    session.typing = isTyped(params.changes) ? end.map { TypingPosition(path: path, offset: $0) } : nil
    session.noteChange(of: path)
  }

  /// Whether an edit is one that a person types, not several at once or pasted lines.
  private static func isTyped(_ changes: [Change]) -> Bool {
    guard changes.count == 1, let text = changes.first?.text else { return false }
    // Enter also inserts the blanks and the dash of the next line.
    let isEnter = text.allSatisfy { ASCII.isBlank($0) || ASCII.isLineBreak($0) || $0 == ASCII.hyphen }
    if isEnter || !text.contains(where: ASCII.isLineBreak) { return true }
    // A completion may insert several lines, the last of which is an item that is still to be written.
    let last = text.lastIndex(where: ASCII.isLineBreak).map { $0 + 1 } ?? 0
    return UnfinishedText.isBegunItem(text[clamping: last..<text.count])
  }
}
