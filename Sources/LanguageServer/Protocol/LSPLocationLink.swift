import JSON

/// A target with the range of the source that links to it.
struct LSPLocationLink: Sendable, JSONEncodable {
  let origin: LSPRange
  let target: LSPLocation
  /// The whole of what the target names.
  let targetRange: LSPRange

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("originSelectionRange", origin)
      json.field("targetUri", target.uri)
      json.field("targetRange", targetRange)
      json.field("targetSelectionRange", target.range)
    }
  }
}
