/// `textDocument/documentSymbol`: the outline.
enum DocumentSymbol: Request {
  static let method = "textDocument/documentSymbol"
  static let capability: String? = "documentSymbolProvider"

  static func answer(_ params: DocumentParams, from snapshot: Snapshot) throws(ResponseError) -> DocumentOutline? {
    guard let file = snapshot.file(params.uri) else { return nil }
    return DocumentOutline(entries: file.document.outline, file: file, snapshot: snapshot)
  }
}
