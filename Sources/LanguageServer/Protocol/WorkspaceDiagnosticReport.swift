import JSON
import Schema

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
