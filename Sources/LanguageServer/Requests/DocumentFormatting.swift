import Formatting

/// `textDocument/formatting`: the canonical form of a document, the same as `fmt` writes. The client's options for tabs are ignored: YAML
/// has none.
enum DocumentFormatting: Request {
  static let method = "textDocument/formatting"
  static let capability: String? = "documentFormattingProvider"

  static func answer(_ params: DocumentParams, from snapshot: Snapshot) throws(ResponseError) -> [LSPTextEdit]? {
    guard let file = snapshot.editableFile(params.uri), !file.isTooLarge else { return nil }
    // Refusing to format is not an error: with one, editors that format on save would not save.
    return Formatter.edits(file.document)?.map { snapshot.message(of: $0, in: file.source) }
  }
}
