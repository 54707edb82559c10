import JSON

/// `textDocument/semanticTokens/full/delta`: what has changed since the client asked last.
enum SemanticTokensDelta: Request {
  struct Params: JSONDecodable {
    let uri: String
    let previous: String

    init(json: JSONValue) throws(ResponseError) {
      uri = try DocumentParams(json: json).uri
      previous = try json.required("previousResultId")
    }
  }

  static let method = "textDocument/semanticTokens/full/delta"

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> SemanticTokenChange? {
    guard let file = snapshot.file(params.uri) else { return nil }
    let data = SemanticTokenData(TokenList(file).all, in: file, snapshot)
    let known = snapshot.analysis.tokens(for: file.path)
    snapshot.analysis.noteTokens(data, for: file.path)
    guard let known, known.resultID == params.previous else { return SemanticTokenChange(from: nil, to: data) }
    return SemanticTokenChange(from: known, to: data)
  }
}
