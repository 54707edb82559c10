import JSON

/// `workspace/didRenameFiles`: files were renamed. Clients that watch files report it twice, which is harmless.
enum DidRenameFiles: Notification {
  struct Params: JSONDecodable {
    let renames: [FileRename]

    init(json: JSONValue) throws(ResponseError) { renames = try json.required("files") }
  }

  static let method = "workspace/didRenameFiles"

  static func apply(_ params: Params, to session: inout Session) {
    // Folders may have been renamed, so everything is read again.
    if !params.renames.isEmpty { session.startScan() }
  }
}
