import JSON
import TextModel

/// `textDocument/didOpen`: the editor's buffer is used in place of the file on disk.
enum DidOpen: Notification {
  struct Params: JSONDecodable {
    let uri: String
    let version: Int
    let text: [UInt8]

    init(json: JSONValue) throws(ResponseError) {
      guard let document = json["textDocument"], let text = document["text"]?.utf8 else {
        throw ResponseError(.invalidParams, "“textDocument” with its text is missing")
      }
      uri = try document.required("uri")
      version = document["version"]?.int ?? 0
      self.text = text
    }
  }

  static let method = "textDocument/didOpen"

  static func apply(_ params: Params, to session: inout Session) {
    session.stopTyping()
    let written = DocumentURI.path(ofURI: params.uri)
    if let shipped = session.shipped.document(at: written) { return open(shipped, written, params, &session) }
    let path = session.knownPath(of: written)
    if path != written { session.aliases[written] = path }
    session.reloadChangedFiles()
    // A buffer with the same text as the file is treated as the file, whose parsed form is reused.
    if let same = session.files.onDisk(path), same.source.bytes == params.text {
      session.files.setOpen(FileVersion(same, uri: params.uri, version: params.version))
    } else {
      let source = SourceText(buffer: params.text)
      session.files.setOpen(FileVersion(path: path, uri: params.uri, version: params.version, source: source))
    }
    session.noteChange(of: path)
    session.findNewFiles(for: [path], isSaved: false)
  }

  /// A shipped standard cannot be edited: its text is always that of the program, even if the buffer differs.
  private static func open(_ shipped: ShippedDocument, _ written: String, _ params: Params, _ session: inout Session) {
    guard case .current(let file) = shipped else { return }
    session.aliases[written] = file.path
    session.files.setOpen(FileVersion(file, uri: params.uri, version: params.version))
    session.noteChange(of: file.path)
  }
}
