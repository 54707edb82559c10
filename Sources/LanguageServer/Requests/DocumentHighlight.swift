import JSON

/// `textDocument/documentHighlight`: where else in the document the same thing is named.
enum DocumentHighlight: Request {
  /// A highlighted place.
  struct Highlight: JSONEncodable {
    let range: LSPRange
    let isDefinition: Bool

    func encode(into json: inout JSONWriter) {
      json.object { json in
        json.field("range", range)
        json.field("kind", isDefinition ? 3 : 2)
      }
    }
  }

  static let method = "textDocument/documentHighlight"
  static let capability: String? = "documentHighlightProvider"

  /// Editors send this whenever the cursor has moved.
  static func cursor(_ params: PositionParams) -> PositionParams? { params }

  static func needsAllFiles(_ params: PositionParams, from snapshot: Snapshot) -> Bool {
    snapshot.current.isHeldBack(snapshot.path(ofURI: params.uri))
  }

  static func answer(_ params: PositionParams, from snapshot: Snapshot) throws(ResponseError) -> [Highlight]? {
    guard let file = snapshot.file(params.uri) else { return nil }
    let offset = snapshot.offset(of: params.position, in: file.source)
    let search = SymbolSearch(current: snapshot.current)
    let list = OccurrenceList(file.workspaceFile, at: snapshot.current)
    guard let occurrence = list.occurrence(at: offset) else { return nil }
    let family = search.family(of: occurrence)
    return list.all.filter { family.contains($0.symbol) }.sorted { $0.range < $1.range }.map { found in
      Highlight(range: snapshot.range(found.range, in: file.source), isDefinition: found.isDefinition)
    }
  }
}
