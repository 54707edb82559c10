import JSON
import TextModel

/// Parameters that name a document and nothing else.
struct DocumentParams: JSONDecodable {
  let uri: String

  init(json: JSONValue) throws(ResponseError) {
    guard let document = json["textDocument"] else { throw ResponseError(.invalidParams, "“textDocument” is missing") }
    uri = try document.required("uri")
  }
}

/// No parameters, or none that the server uses.
struct NoParams: JSONDecodable {
  init() {}
  init(json: JSONValue) throws(ResponseError) {}
}

/// A folder of the workspace.
struct FolderParams: JSONDecodable {
  let uri: String

  init(uri: String) { self.uri = uri }

  init(json: JSONValue) throws(ResponseError) { uri = try json.required("uri") }
}

/// The paths of the client's folders.
enum FolderPaths {
  /// Only folders on disk can be read.
  static func paths(of folders: [FolderParams]) -> [String] {
    folders.compactMap { folder in
      let path = DocumentURI.path(ofURI: folder.uri)
      guard DocumentURI.isFile(path) else { return nil }
      return path.utf8.count > 1 && path.utf8.last == ASCII.slash ? String(path.dropLast()) : path
    }
  }
}

/// Parameters that name a position in a document.
struct PositionParams: JSONDecodable {
  let uri: String
  let position: LSPPosition

  init(json: JSONValue) throws(ResponseError) {
    uri = try DocumentParams(json: json).uri
    position = try json.required("position")
  }
}

/// Parameters that name a range of a document.
struct RangeParams: JSONDecodable {
  let uri: String
  let range: LSPRange

  init(json: JSONValue) throws(ResponseError) {
    uri = try DocumentParams(json: json).uri
    range = try json.required("range")
  }
}

/// Parameters of a completion: the position, and what triggered it.
struct CompletionParams: JSONDecodable {
  let uri: String
  let position: LSPPosition
  /// The character that was typed; nil where the author requested completion, or continued to type a word.
  let trigger: String?

  init(json: JSONValue) throws(ResponseError) {
    let document = try PositionParams(json: json)
    (uri, position) = (document.uri, document.position)
    let context = json["context"]
    trigger = context?["triggerKind"]?.int == 2 ? context?["triggerCharacter"]?.string : nil
  }
}

/// The old and the new URI of a file or folder.
struct FileRename: JSONDecodable {
  let from: String
  let to: String

  init(json: JSONValue) throws(ResponseError) {
    from = DocumentURI.path(ofURI: try json.required("oldUri"))
    to = DocumentURI.path(ofURI: try json.required("newUri"))
  }
}
