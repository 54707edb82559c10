/// The kinds of annotations in a document that depend on other files too.
enum Annotation: CaseIterable, Hashable {
  case codeLens
  case inlayHint

  /// The request that asks the client to fetch them again.
  var refresh: String {
    switch self {
    case .codeLens: "workspace/codeLens/refresh"
    case .inlayHint: "workspace/inlayHint/refresh"
    }
  }

  func isRefreshed(by client: ClientCapabilities) -> Bool {
    switch self {
    case .codeLens: client.refreshesCodeLenses
    case .inlayHint: client.refreshesInlayHints
    }
  }
}
