import JSON

/// `textDocument/inlayHint`: the title after a bare number, the amounts of a function, and the hours that are left.
enum InlayHint: Request {
  /// An inlay hint.
  struct Hint: JSONEncodable {
    let position: LSPPosition
    let label: String
    let tooltip: MarkupContent?
    /// The edits that a double click applies.
    let edits: [LSPTextEdit]

    func encode(into json: inout JSONWriter) {
      json.object { json in
        json.field("position", position)
        json.field("label", label)
        json.field("paddingLeft", true)
        json.field("tooltip", ifPresent: tooltip)
        if !edits.isEmpty { json.field("textEdits", edits) }
      }
    }
  }

  static let method = "textDocument/inlayHint"
  static let capability: String? = "inlayHintProvider"

  static func needsAllFiles(_ params: RangeParams, from snapshot: Snapshot) -> Bool {
    snapshot.current.isHeldBack(snapshot.path(ofURI: params.uri))
  }

  static func answer(_ params: RangeParams, from snapshot: Snapshot) throws(ResponseError) -> [Hint]? {
    guard let file = snapshot.file(params.uri) else { return nil }
    Annotation.inlayHint.noteFetched(for: file, snapshot)
    let range = snapshot.byteRange(params.range, in: file.source)
    return HintList(file, at: snapshot.current, language: snapshot.language).all.filter { range.touches($0.offset) }.map { hint in
      Hint(
        position: snapshot.position(of: hint.offset, in: file.source), label: hint.label,
        tooltip: hint.page.map { MarkupContent($0, as: snapshot.client.hoverForm) }, edits: edits(of: hint, file, snapshot))
    }
  }

  private static func edits(of hint: HintList.Hint, _ file: FileVersion, _ snapshot: Snapshot) -> [LSPTextEdit] {
    guard let (range, text) = hint.written, let edit = ScalarEdit.replacing(range, of: range, with: text, in: file.source) else {
      return []
    }
    return [snapshot.message(of: edit, in: file.source)]
  }
}
