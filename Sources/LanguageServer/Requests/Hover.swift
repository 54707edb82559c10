import JSON
import Schema

/// `textDocument/hover`: the target in the standard, what a field is for, and why there is a finding.
enum Hover: Request {
  /// The hover text, and its range.
  struct Content: JSONEncodable {
    let content: MarkupContent
    let range: LSPRange

    func encode(into json: inout JSONWriter) {
      json.object { json in
        json.field("contents", content)
        json.field("range", range)
      }
    }
  }

  static let method = "textDocument/hover"
  static let capability: String? = "hoverProvider"

  static func needsAllFiles(_ params: PositionParams, from snapshot: Snapshot) -> Bool {
    // The users of a target in a standard are known only when all files have been read.
    guard let file = snapshot.file(params.uri), file.document.kind != .standard else { return true }
    return snapshot.current.isHeldBack(file.path)
  }

  static func answer(_ params: PositionParams, from snapshot: Snapshot) throws(ResponseError) -> Content? {
    guard let file = snapshot.file(params.uri), !file.isTooLarge else { return nil }
    let offset = snapshot.offset(of: params.position, in: file.source)
    guard let text = HoverText(snapshot: snapshot, file: file, offset: offset).find() else { return nil }
    return Content(
      content: MarkupContent(text.markdown, as: snapshot.client.hoverForm), range: snapshot.range(text.range, in: file.source)
    )
  }
}
