import JSON

/// `textDocument/prepareRename`: what would be renamed here, if anything.
enum PrepareRename: Request {
  /// The range, and its text.
  struct Renamed: JSONEncodable {
    let range: LSPRange
    let text: String

    func encode(into json: inout JSONWriter) {
      json.object { json in
        json.field("range", range)
        json.field("placeholder", text)
      }
    }
  }

  static let method = "textDocument/prepareRename"

  static func needsAllFiles(_ params: PositionParams, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: PositionParams, from snapshot: Snapshot) throws(ResponseError) -> Renamed? {
    guard let file = snapshot.file(params.uri),
      let renaming = Renaming(at: snapshot.offset(of: params.position, in: file.source), in: file, snapshot)
    else { return nil }
    if let obstacle = renaming.obstacle { throw ResponseError(.requestFailed, obstacle) }
    let range = renaming.occurrence.range
    return Renamed(range: snapshot.range(range, in: file.source), text: file.source.string(in: range))
  }
}
