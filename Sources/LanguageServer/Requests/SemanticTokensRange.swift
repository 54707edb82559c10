/// `textDocument/semanticTokens/range`: the same for what is on the screen.
enum SemanticTokensRange: Request {
  static let method = "textDocument/semanticTokens/range"

  static func answer(_ params: RangeParams, from snapshot: Snapshot) throws(ResponseError) -> SemanticTokenData? {
    guard let file = snapshot.file(params.uri) else { return nil }
    let range = snapshot.byteRange(params.range, in: file.source)
    return SemanticTokenData(TokenList(file).all.filter { $0.range.overlaps(range) }, in: file, snapshot)
  }
}
