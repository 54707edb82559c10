import JSON
import Standards

/// `textDocument/documentLink`: from the standard that a plan names to its file.
enum DocumentLink: Request {
  /// A range with a link.
  struct Link: JSONEncodable {
    let range: LSPRange
    /// Nil where the target is a file that has to be written first.
    let target: String?
    let tooltip: String?
    /// What the client sends back when the link is followed.
    let data: String?

    func encode(into json: inout JSONWriter) {
      json.object { json in
        json.field("range", range)
        json.field("target", ifPresent: target)
        json.field("tooltip", ifPresent: tooltip)
        json.field("data", ifPresent: data)
      }
    }
  }

  static let method = "textDocument/documentLink"

  static func needsAllFiles(_ params: DocumentParams, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: DocumentParams, from snapshot: Snapshot) throws(ResponseError) -> [Link] {
    guard let file = snapshot.file(params.uri), let reference = file.document.standardReference?.value,
      case .found(let index) = snapshot.current.workspace.resolve(reference, from: file.path),
      let target = snapshot.current.file(at: index.file.path)
    else { return [] }
    let isResolvedLater = target.isShipped && !target.isOpen && !snapshot.shipped.isVirtual
    // Without a folder for copies there is no target.
    if isResolvedLater, snapshot.shipped.copies == nil { return [] }
    let uri = isResolvedLater ? nil : snapshot.uri(of: target)
    let tooltip = snapshot.client.hasLinkTooltips ? index.standard.title?.value.string : nil
    return [reference.file, reference.id].compactMap(\.self).map { name in
      Link(
        range: snapshot.range(name.range, in: file.source), target: uri, tooltip: tooltip, data: isResolvedLater ? target.path : nil)
    }
  }
}
