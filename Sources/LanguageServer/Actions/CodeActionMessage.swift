import JSON

/// A code action.
struct CodeActionMessage: JSONEncodable {
  let title: String
  let kind: CodeActionKind
  /// The client's diagnostics of the findings that it fixes, as the client sent them.
  var diagnostics: [JSONValue] = []
  var isPreferred = false
  /// Nil where it is computed when the author chooses the action.
  var edit: WorkspaceEdit?
  /// The data that the client sends back to have the edit computed.
  var data: CodeActionData?
  let client: ClientCapabilities

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("title", title)
      json.field("kind", kind.rawValue)
      if !diagnostics.isEmpty {
        json.array("diagnostics") { json in for diagnostic in diagnostics { diagnostic.encode(into: &json) } }
      }
      if client.hasPreferredActions { json.field("isPreferred", ifTrue: isPreferred) }
      json.field("edit", ifPresent: edit)
      json.field("data", ifPresent: data)
    }
  }
}

extension JSONValue: JSONEncodable {
  /// Writes the value as it was received.
  func encode(into json: inout JSONWriter) {
    if string != nil { return json.raw([UInt8(ascii: "\"")] + raw + [UInt8(ascii: "\"")]) }
    json.raw(Array(raw))
  }
}
