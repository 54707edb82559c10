import JSON

/// A folder of the workspace.
struct FolderParams: JSONDecodable {
  let uri: String

  init(uri: String) { self.uri = uri }

  init(json: JSONValue) throws(ResponseError) { uri = try json.required("uri") }
}
