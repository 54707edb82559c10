import JSON

/// `workspace/diagnostic`: the findings of every file, open or not.
enum WorkspaceDiagnostic: Request {
  struct Params: JSONDecodable {
    /// The result ids that the client has, by URI.
    let previous: [String: String]

    init(json: JSONValue) throws(ResponseError) {
      var previous: [String: String] = [:]
      if let list = json["previousResultIds"] {
        for known in list.elements {
          if let uri = known["uri"]?.string, let value = known["value"]?.string { previous[uri] = value }
        }
      }
      self.previous = previous
    }
  }

  static let method = "workspace/diagnostic"

  static func needsAllFiles(_ params: Params, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> WorkspaceDiagnosticReport {
    let files = snapshot.current.files
    let open = files.open.keys.sorted()
    var items: [WorkspaceDiagnosticReport.Item] = []
    for path in open + files.paths.filter({ files.open[$0] == nil }) {
      try snapshot.checkCancellation()
      guard let file = files[path] else { continue }
      let report = snapshot.report(of: path)
      snapshot.analysis.noteFetched(report, for: path, at: snapshot.current)
      let item = DiagnosticReport(report, previous: params.previous[file.uri])
      items.append(.init(uri: file.uri, version: file.version, report: item))
    }
    return WorkspaceDiagnosticReport(items: items + cleared(params.previous, snapshot))
  }

  /// Removed files of which the client still has findings.
  private static func cleared(_ previous: [String: String], _ snapshot: Snapshot) -> [WorkspaceDiagnosticReport.Item] {
    previous.keys.sorted().filter { snapshot.file($0) == nil }.map { uri in
      .init(uri: uri, version: nil, report: DiagnosticReport(.empty, previous: previous[uri]))
    }
  }
}
