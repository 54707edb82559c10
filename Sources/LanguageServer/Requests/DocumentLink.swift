import JSON

/// `textDocument/documentLink`: from the standard that a plan names to its file.
enum DocumentLink: Request {
  /// A stretch that leads somewhere.
  struct Link: JSONEncodable {
    let range: LSPRange
    let target: String
    let tooltip: String?

    func encode(into json: inout JSONWriter) {
      json.object { json in
        json.field("range", range)
        json.field("target", target)
        json.field("tooltip", ifPresent: tooltip)
      }
    }
  }

  static let method = "textDocument/documentLink"

  static func needsAllFiles(_ params: DocumentParams, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: DocumentParams, from snapshot: Snapshot) throws(ResponseError) -> [Link] {
    guard let file = snapshot.file(params.uri), let reference = file.document.standardReference?.value,
      case .found(let index) = snapshot.current.workspace.resolve(reference, from: file.path), !index.file.isShipped
    else { return [] }
    let tooltip = snapshot.client.hasLinkTooltips ? index.standard.title?.value.string : nil
    return [reference.file, reference.id].compactMap(\.self).map { place in
      Link(range: snapshot.range(place.range, in: file.source), target: snapshot.uri(ofPath: index.file.path), tooltip: tooltip)
    }
  }
}
