import JSON
import Linter
import Schema
import TextModel

/// Reviewdog Diagnostic Format (`rdjson`): comments and suggestions on changes under review.
struct ReviewdogRenderer: Renderer {
  private let language: Language
  private let pages: RulePages?

  init(_ options: RenderOptions) {
    language = options.language
    pages = options.pages
  }

  func render(_ report: Report) -> [UInt8] {
    var writer = JSONWriter(indented: true, reservingCapacity: 1024 * (report.findings.count + 1))
    writer.object { writer in
      writer.object("source") { writer in
        writer.member("name", Tool.name)
        if let pages { writer.member("url", pages.index(language)) }
      }
      writer.array("diagnostics") { writer in
        for finding in report.findings { writer.object { write(finding, to: &$0) } }
      }
    }
    return writer.bytes + [ASCII.lineFeed]
  }

  private func write(_ finding: ReportedFinding, to writer: inout JSONWriter) {
    writer.member("message", finding.message[language])
    writer.object("location") { write(finding.place, to: &$0) }
    writer.member("severity", severity(finding.severity))
    writer.object("code") { writer in
      writer.member("value", finding.rule.name)
      if let pages { writer.member("url", pages.page(of: finding.rule, language)) }
    }
    writeSuggestion(of: finding, to: &writer)
    guard !finding.notes.isEmpty else { return }
    writer.array("related_locations") { writer in
      for note in finding.notes {
        writer.object { writer in
          writer.member("message", note.message[language])
          writer.object("location") { write(note.place, to: &$0) }
        }
      }
    }
  }

  /// A suggestion can only change the annotated file, and has to be complete.
  private func writeSuggestion(of finding: ReportedFinding, to writer: inout JSONWriter) {
    let fixes = finding.fixes.filter { fix in
      fix.safety != .assist && !fix.edits.isEmpty && fix.edits.allSatisfy { $0.place.path == finding.place.path }
    }
    guard !fixes.isEmpty else { return }
    writer.array("suggestions") { writer in
      for edit in fixes.flatMap(\.edits) {
        writer.object { writer in
          writer.object("range") { writeRange(edit.place, to: &$0) }
          writer.member("text", String(decoding: edit.replacement, as: UTF8.self))
        }
      }
    }
  }

  private func write(_ place: ReportedPlace, to writer: inout JSONWriter) {
    writer.member("path", place.path)
    if place.source != nil { writer.object("range") { writeRange(place, to: &$0) } }
  }

  /// Columns count UTF-8 bytes from 1, as the format requires.
  private func writeRange(_ place: ReportedPlace, to writer: inout JSONWriter) {
    for (name, position) in [("start", place.start(in: .utf8)), ("end", place.end(in: .utf8))] {
      writer.object(name) { writer in
        writer.member("line", position.line + 1)
        writer.member("column", position.column + 1)
      }
    }
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .information, .hint: "INFO"
    }
  }
}
