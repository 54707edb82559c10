import JSON

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
