import JSON
import Linter

/// A finding as a diagnostic of the protocol.
struct DiagnosticMessage: JSONEncodable {
  private static let source = Tool.name

  private let range: LSPRange
  private let severity: Int
  private let code: String
  private let page: String?
  private let message: String
  private let tags: [Int]
  private let related: [(location: LSPLocation, message: String)]

  init(_ diagnostic: Diagnostic, _ snapshot: Snapshot) {
    let file = snapshot.current.files[diagnostic.location.path]
    range = file.map { snapshot.range(diagnostic.location.range, in: $0.source) } ?? LSPRange.start
    severity = Self.number(of: diagnostic.severity)
    code = diagnostic.rule.name
    page = snapshot.client.diagnostics.hasCodeDescription ? snapshot.page(of: diagnostic.rule, for: diagnostic.location.path) : nil
    message = diagnostic.message[snapshot.language]
    tags = DiagnosticTag.tags(of: diagnostic.rule).filter(snapshot.client.diagnostics.tags.contains).map(\.rawValue)
    guard snapshot.client.diagnostics.hasRelatedInformation else {
      related = []
      return
    }
    related = diagnostic.notes.compactMap { note in
      snapshot.locationOfNote(note.location).map { ($0, note.message[snapshot.language]) }
    }
  }

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("range", range)
      json.field("severity", severity)
      json.field("code", code)
      if let page { json.object("codeDescription") { $0.field("href", page) } }
      json.field("source", Self.source)
      json.field("message", message)
      if !tags.isEmpty { json.field("tags", tags) }
      guard !related.isEmpty else { return }
      json.array("relatedInformation") { json in
        for note in related {
          json.object { json in
            json.field("location", note.location)
            json.field("message", note.message)
          }
        }
      }
    }
  }

  private static func number(of severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .information: 3
    case .hint: 4
    }
  }
}

extension LSPRange {
  /// The empty range at the start of a file, for findings about the file as a whole.
  static let start = LSPRange(start: LSPPosition(line: 0, character: 0), end: LSPPosition(line: 0, character: 0))
}
