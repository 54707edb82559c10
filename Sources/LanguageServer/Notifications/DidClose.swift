/// `textDocument/didClose`: the file on disk is used again. A document that is not on disk, or not in the workspace, is removed.
enum DidClose: Notification {
  static let method = "textDocument/didClose"

  static func apply(_ params: DocumentParams, to session: inout Session) {
    let path = session.path(ofURI: params.uri)
    guard session.files.open[path] != nil else { return }
    session.stopTyping()
    session.files.close(path, uri: params.uri)
    session.aliases[DocumentURI.path(ofURI: params.uri)] = nil
    session.readFromDisk(path)
    session.noteChange(of: path)
  }
}
