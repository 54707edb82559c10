import JSON

/// `textDocument/references`: all places in all files that name a function, content, item, level, position or id.
enum References: Request {
  struct Params: JSONDecodable {
    let uri: String
    let position: LSPPosition
    let includesDefinition: Bool

    init(json: JSONValue) throws(ResponseError) {
      let document = try PositionParams(json: json)
      (uri, position) = (document.uri, document.position)
      includesDefinition = json["context"]?["includeDeclaration"]?.bool ?? false
    }
  }

  static let method = "textDocument/references"
  static let capability: String? = "referencesProvider"

  static func needsAllFiles(_ params: Params, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> [LSPLocation]? {
    guard let file = snapshot.file(params.uri) else { return nil }
    let search = SymbolSearch(current: snapshot.current)
    guard let occurrence = search.occurrence(at: snapshot.offset(of: params.position, in: file.source), in: file) else { return nil }
    let family = search.family(of: occurrence)
    var found: [LSPLocation] = []
    for other in search.files(of: occurrence.symbol) {
      try snapshot.checkCancellation()
      for occurrence in search.occurrences(of: family, in: other) where params.includesDefinition || !occurrence.isDefinition {
        if let location = snapshot.location(other.location(occurrence.range)) { found.append(location) }
      }
    }
    return found
  }
}
