import Schema

/// The findings of a document for a client that fetches them.
struct DiagnosticReport: JSONEncodable {
  private let report: RenderedReport
  private let isUnchanged: Bool

  init(_ report: RenderedReport, previous: String?) {
    self.report = report
    isUnchanged = report.resultID == previous
  }

  func encode(into json: inout JSONWriter) {
    json.object { encodeFields(into: &$0) }
  }

  func encodeFields(into json: inout JSONWriter) {
    json.field("kind", isUnchanged ? "unchanged" : "full")
    json.field("resultId", report.resultID)
    if !isUnchanged { json.field("items", raw: report.items) }
  }
}

/// The findings of many documents.
struct WorkspaceDiagnosticReport: JSONEncodable {
  struct Item: JSONEncodable {
    let uri: String
    let version: Int?
    let report: DiagnosticReport

    func encode(into json: inout JSONWriter) {
      json.object { json in
        json.field("uri", uri)
        json.field("version", version)
        report.encodeFields(into: &json)
      }
    }
  }

  let items: [Item]

  func encode(into json: inout JSONWriter) {
    json.object { $0.field("items", items) }
  }
}
