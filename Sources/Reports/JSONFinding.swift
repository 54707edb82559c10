import JSON
import Linter
import Schema
import TextModel

/// A finding in the formats `json` and `jsonl`.
struct JSONFinding {
  private let finding: ReportedFinding
  private let fingerprint: String
  private let language: Language

  init(_ finding: ReportedFinding, fingerprint: String, _ language: Language) {
    self.finding = finding
    self.fingerprint = fingerprint
    self.language = language
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writeMembers(to: &$0) }
  }

  func writeMembers(to writer: inout JSONWriter) {
    writer.member("rule", finding.rule.name)
    writer.member("severity", finding.severity.name)
    writer.member("message", finding.message[language])
    Self.write(finding.place, to: &writer)
    writer.array("path", finding.place.authorPath)
    writer.array("notes") { writer in
      for note in finding.notes {
        writer.object { writer in
          writer.member("message", note.message[language])
          Self.write(note.place, to: &writer)
          writer.array("path", note.place.authorPath)
        }
      }
    }
    writer.array("fixes") { writer in
      for fix in finding.fixes { write(fix, to: &writer) }
    }
    writer.member("fingerprint", fingerprint)
  }

  private func write(_ fix: ReportedFix, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", fix.title[language])
      writer.member("safety", Self.name(of: fix.safety))
      writer.array("edits") { writer in
        for edit in fix.edits {
          writer.object { writer in
            Self.write(edit.place, to: &writer)
            writer.member("replacement", String(decoding: edit.replacement, as: UTF8.self))
          }
        }
      }
    }
  }

  static func write(_ place: ReportedPlace, to writer: inout JSONWriter) {
    writer.member("file", place.path)
    guard place.source != nil else { return }
    write("start", place.range.start, place.start(in: .scalars), place.start(in: .utf16), to: &writer)
    write("end", place.range.end, place.end(in: .scalars), place.end(in: .utf16), to: &writer)
  }

  private static func write(_ name: String, _ offset: Int, _ scalars: Position, _ utf16: Position, to writer: inout JSONWriter) {
    writer.object(name) { writer in
      writer.member("offset", offset)
      writer.member("line", scalars.line + 1)
      writer.member("column", scalars.column + 1)
      writer.member("utf16Column", utf16.column + 1)
    }
  }

  private static func name(of safety: FixSafety) -> String {
    switch safety {
    case .safe: "safe"
    case .unsafe: "unsafe"
    case .assist: "assist"
    }
  }

  static func write(_ failure: ReportedFailure, _ language: Language, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", failure.path)
      writer.member("message", failure.message[language])
    }
  }
}
