/// `textDocument/semanticTokens/range`: the tokens of a range, usually the visible lines.
enum SemanticTokensRange: Request {
  static let method = "textDocument/semanticTokens/range"

  static func answer(_ params: RangeParams, from snapshot: Snapshot) throws(ResponseError) -> SemanticTokenData? {
    guard let file = snapshot.file(params.uri) else { return nil }
    let range = snapshot.byteRange(params.range, in: file.source)
    return SemanticTokenData(TokenList(file).all.filter { $0.range.overlaps(range) }, in: file, snapshot)
  }
}
