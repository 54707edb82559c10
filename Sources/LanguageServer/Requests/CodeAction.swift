import JSON

/// `textDocument/codeAction`: the code actions at a place.
enum CodeAction: Request {
  struct Params: JSONDecodable {
    let uri: String
    let range: LSPRange
    let shown: [JSONValue]
    /// The kinds that the client wants, if it names any.
    let only: [String]?

    init(json: JSONValue) throws(ResponseError) {
      let document = try RangeParams(json: json)
      (uri, range) = (document.uri, document.range)
      shown = (json["context"]?["diagnostics"]).map { Array($0.elements) } ?? []
      // A client that does not name kinds wants all of them.
      only = (json["context"]?["only"]).map { $0.elements.compactMap(\.string) }.flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  static let method = "textDocument/codeAction"
  static let changesFiles = true

  static func needsAllFiles(_ params: Params, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> [CodeActionMessage]? {
    guard let file = snapshot.editableFile(params.uri), !file.isTooLarge, snapshot.client.hasCodeActionLiterals else { return nil }
    let range = snapshot.byteRange(params.range, in: file.source)
    let shown = ShownDiagnostics(snapshot: snapshot, file: file, range: range, shown: params.shown)
    var actions: [CodeActionMessage] = []
    if CodeActionKind.quickFix.isRequested(params.only) { actions += try DiagnosticActions(shown).all() }
    try snapshot.checkCancellation()
    // The client asks about findings of the whole file: actions for the whole file are then offered only if it names their kinds.
    if params.only == nil, shown.isAboutWholeFile { return actions }
    // A quick fix may do the same.
    let titles = Set(actions.map(\.title))
    actions += ReferenceActions(snapshot: snapshot, file: file, range: range, only: params.only).all.filter { !titles.contains($0.title) }
    return actions + FileActions(snapshot: snapshot, file: file, range: range, only: params.only).all
  }
}
