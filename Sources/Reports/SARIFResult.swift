import JSON
import Linter
import Schema

/// A finding in SARIF.
struct SARIFResult {
  private let finding: ReportedFinding
  private let ruleIndex: Int?
  private let fingerprint: String
  private let options: RenderOptions
  private var language: Language { options.language }

  init(_ finding: ReportedFinding, ruleIndex: Int?, fingerprint: String, _ options: RenderOptions) {
    self.finding = finding
    self.ruleIndex = ruleIndex
    self.fingerprint = fingerprint
    self.options = options
  }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("ruleId", finding.rule.name)
      if let ruleIndex { writer.member("ruleIndex", ruleIndex) }
      writer.member("level", Self.level(finding.severity))
      writer.object("message") { $0.member("text", finding.message[language]) }
      writer.array("locations") { writer in
        writer.object { SARIFPlace(finding.place, options).writeLocation(to: &$0) }
      }
      writeRelatedLocations(to: &writer)
      writer.object("partialFingerprints") { $0.member("competencyLint/v2", fingerprint) }
      writeFixes(to: &writer)
      writer.object("properties") { $0.member("severity", finding.severity.name) }
    }
  }

  private func writeRelatedLocations(to writer: inout JSONWriter) {
    guard !finding.notes.isEmpty else { return }
    writer.array("relatedLocations") { writer in
      for (index, note) in finding.notes.enumerated() {
        writer.object { writer in
          writer.member("id", index)
          let place = SARIFPlace(note.place, options)
          let text = note.message[language] + (place.foreignPlace.map { language.text(zh: "（\($0)）", en: " (\($0))") } ?? "")
          writer.object("message") { $0.member("text", text) }
          place.writeLocation(to: &writer)
        }
      }
    }
  }

  /// Assists are left out: programs must not apply them, since an author has to complete the inserted text.
  private func writeFixes(to writer: inout JSONWriter) {
    let fixes = finding.fixes.filter { $0.safety != .assist && !$0.edits.isEmpty }
    guard !fixes.isEmpty else { return }
    writer.array("fixes") { writer in
      for fix in fixes {
        writer.object { writer in
          writer.object("description") { $0.member("text", fix.title[language]) }
          writer.array("artifactChanges") { writer in
            for change in changes(of: fix) { write(change, to: &writer) }
          }
          writer.object("properties") { $0.member("safety", fix.safety == .safe ? "safe" : "unsafe") }
        }
      }
    }
  }

  /// The edits grouped by file, in the order of each file's first edit.
  private func changes(of fix: ReportedFix) -> [(path: String, edits: [ReportedEdit])] {
    var changes: [(path: String, edits: [ReportedEdit])] = []
    var indices: [String: Int] = [:]
    for edit in fix.edits {
      let index = indices[edit.place.path] ?? changes.count
      if index == changes.count { changes.append((edit.place.path, [])) }
      indices[edit.place.path] = index
      changes[index].edits.append(edit)
    }
    return changes
  }

  private func write(_ change: (path: String, edits: [ReportedEdit]), to writer: inout JSONWriter) {
    writer.object { writer in
      writer.object("artifactLocation") { ArtifactURI.write(change.path, options, to: &$0) }
      writer.array("replacements") { writer in
        for edit in change.edits {
          writer.object { writer in
            writer.object("deletedRegion") { SARIFPlace(edit.place, options).writeRegion(to: &$0) }
            writer.object("insertedContent") { $0.member("text", String(decoding: edit.replacement, as: UTF8.self)) }
          }
        }
      }
    }
  }
}
