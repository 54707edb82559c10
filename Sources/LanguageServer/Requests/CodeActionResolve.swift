import JSON

/// `codeAction/resolve`: the edit of an action that costs much to compute.
enum CodeActionResolve: Request {
  struct Params: JSONDecodable {
    let action: JSONValue

    init(json: JSONValue) throws(ResponseError) {
      guard json.isObject else { throw ResponseError(.invalidParams, "An action was expected") }
      action = json
    }
  }

  static let method = "codeAction/resolve"
  static let changesFiles = true

  static func needsAllFiles(_ params: Params, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> CompletedObject<WorkspaceEdit> {
    CompletedObject(object: params.action, name: "edit", value: CodeActionData(params.action["data"]).flatMap { edit($0, snapshot) })
  }

  /// The edit of an action; nil for one that does not fit the file any more, or would make it parse worse.
  private static func edit(_ data: CodeActionData, _ snapshot: Snapshot) -> WorkspaceEdit? {
    switch data {
    case .file(let action, let uri): return snapshot.editableFile(uri).flatMap { FileActions.edit(action, of: $0, snapshot) }
    case .fix(let data, let uri):
      guard let fix = data.find(among: snapshot.current.findings(of: snapshot.path(ofURI: uri))), snapshot.current.isSound(fix) else {
        return nil
      }
      return WorkspaceEdit(fix.edits, snapshot)
    }
  }
}
