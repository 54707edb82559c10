import Schema

/// What stands in an action that is worked out later, for us alone.
struct CodeActionData: JSONEncodable {
  let action: FileAction
  let uri: String

  init(action: FileAction, uri: String) {
    self.action = action
    self.uri = uri
  }

  /// Nil for what we have not sent.
  init?(_ json: JSONValue?) {
    guard let name = json?["action"]?.string, let action = FileAction(rawValue: name), let uri = json?["uri"]?.string else { return nil }
    self.init(action: action, uri: uri)
  }

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("action", action.rawValue)
      json.field("uri", uri)
    }
  }
}
