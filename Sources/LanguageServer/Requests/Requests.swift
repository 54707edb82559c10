import JSON

/// All requests that are answered from a snapshot.
enum Requests {
  private typealias Prepare = (JSONValue?) throws(ResponseError) -> PreparedRequest

  static func prepare(_ method: String, _ params: JSONValue?) throws(ResponseError) -> PreparedRequest? {
    guard let request = byMethod[method] else { return nil }
    return try prepare(request, params)
  }

  private static func prepare<R: Request>(_ request: R.Type, _ params: JSONValue?) throws(ResponseError) -> PreparedRequest {
    try PreparedRequest(request, params)
  }

  private static let all: [any Request.Type] = [
    DocumentDiagnostic.self, WorkspaceDiagnostic.self, Completion.self, Hover.self, Definition.self, References.self,
    DocumentHighlight.self, DocumentSymbol.self, WorkspaceSymbol.self, DocumentLink.self, FoldingRange.self, SelectionRange.self,
    SemanticTokensFull.self, SemanticTokensRange.self, SemanticTokensDelta.self,
    PrepareRename.self, Rename.self, WillRenameFiles.self, InlayHint.self, CodeLens.self,
    DocumentFormatting.self, RangeFormatting.self, OnTypeFormatting.self, CodeAction.self,
    CodeActionResolve.self,
  ]

  static let byMethod: [String: any Request.Type] = Dictionary(uniqueKeysWithValues: all.map { ($0.method, $0) })
}
