import JSON

/// An old and a new place of a file or folder.
struct FileRename: JSONDecodable {
  let from: String
  let to: String

  init(json: JSONValue) throws(ResponseError) {
    from = DocumentURI.path(ofURI: try json.required("oldUri"))
    to = DocumentURI.path(ofURI: try json.required("newUri"))
  }
}
