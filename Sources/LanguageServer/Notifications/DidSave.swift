/// `textDocument/didSave`: the buffer was written to the file on disk.
enum DidSave: Notification {
  static let method = "textDocument/didSave"

  static func apply(_ params: DocumentParams, to session: inout Session) {
    let path = session.path(ofURI: params.uri)
    session.stopTyping()
    session.reloadChangedFiles()
    session.readFromDisk(path)
    session.findNewFiles(for: [path], isSaved: true)
    guard let open = session.files.open[path], let disk = session.files.onDisk(path) else { return }
    // Saving may have changed the encoding of the file to UTF-8.
    guard open.source.bytes == disk.source.bytes, open.source.encoding != disk.source.encoding else { return }
    session.files.setOpen(FileVersion(disk, uri: open.uri, version: open.version))
    session.noteChange(of: path)
  }
}
