import Schema
import YAML

/// `codeAction/resolve`: the edit of an action that costs much to work out.
enum CodeActionResolve: Request {
  struct Params: JSONDecodable {
    let action: JSONValue

    init(json: JSONValue) throws(ResponseError) {
      guard json.isObject else { throw ResponseError(.invalidParams, "An action was expected") }
      action = json
    }
  }

  /// The action as it came, with its edit.
  struct Resolved: JSONEncodable {
    let action: JSONValue
    let edit: WorkspaceEdit?

    func encode(into json: inout JSONWriter) {
      json.object { json in
        var members = action.members
        while let name = members.next()?.string, let value = members.next() {
          if name != "edit" || edit == nil { json.field(name, value) }
        }
        json.field("edit", ifPresent: edit)
      }
    }
  }

  static let method = "codeAction/resolve"
  static let changesFiles = true

  static func canAnswer(_ params: Params, from snapshot: Snapshot) -> Bool { false }

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> Resolved {
    guard let data = CodeActionData(params.action["data"]), let file = snapshot.file(data.uri) else {
      return Resolved(action: params.action, edit: nil)
    }
    return Resolved(action: params.action, edit: FileActions.edit(data.action, of: file, snapshot))
  }
}
