/// `textDocument/semanticTokens/full`: the semantic tokens of the document.
enum SemanticTokensFull: Request {
  static let method = "textDocument/semanticTokens/full"

  static func answer(_ params: DocumentParams, from snapshot: Snapshot) throws(ResponseError) -> SemanticTokenData? {
    guard let file = snapshot.file(params.uri) else { return nil }
    let data = SemanticTokenData(TokenList(file).all, in: file, snapshot)
    snapshot.analysis.noteTokens(data, for: file.path)
    return data
  }
}
