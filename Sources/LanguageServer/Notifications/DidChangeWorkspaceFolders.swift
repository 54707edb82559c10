import JSON

/// `workspace/didChangeWorkspaceFolders`: folders were added to the workspace or removed from it.
enum DidChangeWorkspaceFolders: Notification {
  struct Params: JSONDecodable {
    let added: [FolderParams]
    let removed: [FolderParams]

    init(json: JSONValue) throws(ResponseError) {
      guard let event = json["event"] else { throw ResponseError(.invalidParams, "“event” is missing") }
      added = try event.optional("added") ?? []
      removed = try event.optional("removed") ?? []
    }
  }

  static let method = "workspace/didChangeWorkspaceFolders"

  static func apply(_ params: Params, to session: inout Session) {
    let removed = FolderPaths.paths(of: params.removed)
    let added = FolderPaths.paths(of: params.added)
    session.folders.removeAll { removed.contains($0) }
    session.folders += added.filter { !session.folders.contains($0) }
    session.startScan()
  }
}
