import JSON

/// `textDocument/rename`: gives something another name or number, in every file.
enum Rename: Request {
  struct Params: JSONDecodable {
    let uri: String
    let position: LSPPosition
    let newName: String

    init(json: JSONValue) throws(ResponseError) {
      let document = try PositionParams(json: json)
      (uri, position) = (document.uri, document.position)
      newName = try json.required("newName")
    }
  }

  static let method = "textDocument/rename"
  static let changesFiles = true

  static func needsAllFiles(_ params: Params, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> WorkspaceEdit? {
    guard let file = snapshot.file(params.uri),
      let renaming = Renaming(at: snapshot.offset(of: params.position, in: file.source), in: file, snapshot)
    else { return nil }
    return WorkspaceEdit(try renaming.edits(to: params.newName), snapshot)
  }
}
