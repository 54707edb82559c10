import JSON

/// `textDocument/diagnostic`: the findings of one document, or that they have not changed.
enum DocumentDiagnostic: Request {
  struct Params: JSONDecodable {
    let uri: String
    let previous: String?

    init(json: JSONValue) throws(ResponseError) {
      uri = try DocumentParams(json: json).uri
      previous = json["previousResultId"]?.string
    }
  }

  static let method = "textDocument/diagnostic"

  /// Findings and their related places also depend on other files: a report from before all folders were read would be outdated
  /// immediately.
  static func needsAllFiles(_ params: Params, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> DiagnosticReport {
    let path = snapshot.path(ofURI: params.uri)
    let report = snapshot.report(of: path)
    snapshot.analysis.noteFetched(report, for: path, at: snapshot.current)
    return DiagnosticReport(report, previous: params.previous)
  }
}
