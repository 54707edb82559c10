import Formatting

/// `textDocument/formatting`: the canonical form of a document, the same as `fmt` writes. The client's wishes about tabs are passed over: YAML has none.
enum DocumentFormatting: Request {
  static let method = "textDocument/formatting"

  static func answer(_ params: DocumentParams, from snapshot: Snapshot) throws(ResponseError) -> [LSPTextEdit]? {
    guard let file = snapshot.file(params.uri), !file.isTooLarge else { return nil }
    // A file that is left alone is no failure: editors that format when they save would not save.
    return Formatter.edits(file.document)?.map { snapshot.message(of: $0, in: file.source) }
  }
}
