/// `textDocument/codeLens`: what a plan covers of its level; how many files cover a function or content of the standard.
enum CodeLens: Request {
  static let method = "textDocument/codeLens"

  static func needsAllFiles(_ params: DocumentParams, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: DocumentParams, from snapshot: Snapshot) throws(ResponseError) -> [CodeLensMessage]? {
    guard let file = snapshot.file(params.uri) else { return nil }
    Annotation.codeLens.noteFetched(for: file, snapshot)
    return try LensList(file, snapshot).all
  }
}
