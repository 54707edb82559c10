import JSON

/// Where a definition is, for clients with links and for those without.
struct DefinitionAnswer: JSONEncodable {
  let origin: LSPRange
  let locations: [LSPLocation]
  let client: ClientCapabilities

  func encode(into json: inout JSONWriter) {
    guard client.hasDefinitionLinks else { return locations.encode(into: &json) }
    locations.map { LSPLocationLink(origin: origin, target: $0, targetRange: $0.range) }.encode(into: &json)
  }
}
