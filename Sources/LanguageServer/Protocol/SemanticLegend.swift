import JSON

/// The names of the above for the client.
struct SemanticLegend: JSONEncodable {
  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("tokenTypes", SemanticTokenType.allCases.map(\.name))
      json.field("tokenModifiers", SemanticTokenModifier.allCases.map(\.name))
    }
  }
}
