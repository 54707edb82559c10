import JSON
import Linter
import Schema
import TextModel

/// The complete result of a run, for programs. `docs/output-formats.md` documents each member.
struct JSONRenderer: Renderer {
  /// Increased when a member changes its meaning or is removed.
  static let formatVersion = 1

  private let language: Language

  init(_ options: RenderOptions) { language = options.language }

  func render(_ report: Report) -> [UInt8] {
    var writer = JSONWriter(indented: true, reservingCapacity: 1024 * (report.findings.count + 1))
    writer.object { writer in
      writer.member("tool", Tool.name)
      writer.member("version", Tool.version)
      writer.member("format", Self.formatVersion)
      writer.member("language", language.rawValue)
      writer.array("findings") { writer in
        for (finding, fingerprint) in FingerprintedFindings(report) {
          JSONFinding(finding, fingerprint: fingerprint, language).write(to: &writer)
        }
      }
      writer.array("failures") { writer in
        for failure in report.failures { JSONFinding.write(failure, language, to: &writer) }
      }
      writer.object("summary") { JSONSummary(report.summary).writeMembers(to: &$0) }
    }
    return writer.bytes + [ASCII.lineFeed]
  }
}
