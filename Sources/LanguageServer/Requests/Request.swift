import JSON

/// A request that is answered from a snapshot, outside the loop that receives messages.
protocol Request: SendableMetatype {
  associatedtype Params: JSONDecodable
  associatedtype Answer: JSONEncodable

  static var method: String { get }

  /// The capability of the server that tells clients of the request, if it is `true` for every client: `hoverProvider`. Nil for a request
  /// that `ServerCapabilities` describes itself.
  static var capability: String? { get }

  /// Whether the answer changes files that are not open. If so, the files on disk are first checked for changes.
  static var changesFiles: Bool { get }

  /// The author's cursor, if the request contains it.
  static func cursor(_ params: Params) -> PositionParams?

  /// Whether the answer would be wrong while folders are still being read. If so, the request waits until they are.
  static func needsAllFiles(_ params: Params, from snapshot: Snapshot) -> Bool

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> Answer

  /// The places to show to the user after the answer; nil if there are none.
  static func choice(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> LocationChoice?
}

extension Request {
  static var capability: String? { nil }

  static var changesFiles: Bool { false }

  static func cursor(_ params: Params) -> PositionParams? { nil }

  static func needsAllFiles(_ params: Params, from snapshot: Snapshot) -> Bool { false }

  static func choice(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> LocationChoice? { nil }
}

/// A request whose parameters have been read.
struct PreparedRequest: Sendable {
  let method: String
  let changesFiles: Bool
  let cursor: PositionParams?
  let needsAllFiles: @Sendable (Snapshot) -> Bool
  let answer: @Sendable (Snapshot) throws(ResponseError) -> [UInt8]
  let choice: @Sendable (Snapshot) throws(ResponseError) -> LocationChoice?

  init<R: Request>(_ request: R.Type, _ json: JSONValue?) throws(ResponseError) {
    guard let json = json ?? JSONParser.parse(Array("{}".utf8))?.root else { throw ResponseError(.invalidParams, "Parameters are missing") }
    let params = try R.Params(json: json)
    method = R.method
    changesFiles = R.changesFiles
    cursor = R.cursor(params)
    needsAllFiles = { R.needsAllFiles(params, from: $0) }
    answer = { (snapshot) throws(ResponseError) in JSONWriter.bytes(of: try R.answer(params, from: snapshot)) }
    choice = { (snapshot) throws(ResponseError) in try R.choice(params, from: snapshot) }
  }
}

/// All requests that are answered from a snapshot.
enum Requests {
  static func prepare(_ method: String, _ params: JSONValue?) throws(ResponseError) -> PreparedRequest? {
    guard let request = byMethod[method] else { return nil }
    return try prepare(request, params)
  }

  private static func prepare<R: Request>(_ request: R.Type, _ params: JSONValue?) throws(ResponseError) -> PreparedRequest {
    try PreparedRequest(request, params)
  }

  private static let all: [any Request.Type] = [
    DocumentDiagnostic.self, WorkspaceDiagnostic.self, Completion.self, Hover.self, Definition.self, References.self,
    DocumentHighlight.self, DocumentSymbol.self, WorkspaceSymbol.self, DocumentLink.self, DocumentLinkResolve.self,
    TextDocumentContent.self, FoldingRange.self, SelectionRange.self,
    SemanticTokensFull.self, SemanticTokensRange.self, SemanticTokensDelta.self,
    PrepareRename.self, Rename.self, LinkedEditingRange.self, WillRenameFiles.self, InlayHint.self, CodeLens.self,
    DocumentFormatting.self, RangeFormatting.self, OnTypeFormatting.self, CodeAction.self,
    CodeActionResolve.self, ExecuteCommand.self,
  ]

  /// The capabilities that are `true` for every client.
  static let capabilities: [String] = all.compactMap { $0.capability }

  static let byMethod: [String: any Request.Type] = Dictionary(uniqueKeysWithValues: all.map { ($0.method, $0) })
}
