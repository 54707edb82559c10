import JSON

/// `textDocument/onTypeFormatting`: after Enter on `- 1.1.1 …` the new line begins with `- 1.1.2 `, and the following numbers are
/// increased.
enum OnTypeFormatting: Request {
  struct Params: JSONDecodable {
    let uri: String
    let position: LSPPosition
    let typed: String

    init(json: JSONValue) throws(ResponseError) {
      let document = try PositionParams(json: json)
      (uri, position) = (document.uri, document.position)
      typed = try json.required("ch")
    }
  }

  static let method = "textDocument/onTypeFormatting"

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> [LSPTextEdit]? {
    guard ServerCapabilities.onTypeFormattingTriggers.contains(params.typed), let file = snapshot.editableFile(params.uri),
      let kind = file.document.kind
    else {
      return nil
    }
    let offset = snapshot.offset(of: params.position, in: file.source)
    let edits = NextLine(file: file, kind: kind, snapshot: snapshot).edits(at: offset)
    return edits.map { snapshot.message(of: $0, in: file.source) }
  }
}
