import JSON
import Linter
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

/// The findings of a file as bytes of JSON, with an id that is the same for the same bytes.
struct RenderedReport: Sendable {
  /// A JSON array of diagnostics.
  let items: [UInt8]
  let resultID: String

  static let empty = RenderedReport(items: Array("[]".utf8))

  init(items: [UInt8]) {
    self.items = items
    var hasher = Hasher()
    // Hashed as one block of memory: an array would be hashed byte by byte.
    items.withUnsafeBytes { hasher.combine(bytes: $0) }
    resultID = String(UInt(bitPattern: hasher.finalize()), radix: 36)
  }
}

/// How the client may show a finding besides underlining it.
enum DiagnosticTag: Int, CaseIterable, Sendable {
  /// Shown faded: it can be deleted.
  case unnecessary = 1
  /// Shown struck through.
  case deprecated = 2

  /// Findings about something that is superfluous.
  private static let unnecessaryRules: Set<RuleID> = ["stale-excuse", "unused-allow", "unused-term", "unused-reference", "below-level"]

  static func tags(of rule: RuleID) -> [DiagnosticTag] { unnecessaryRules.contains(rule) ? [.unnecessary] : [] }
}
