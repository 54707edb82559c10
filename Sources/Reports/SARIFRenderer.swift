import JSON
import Schema
import TextModel

/// SARIF 2.1.0, the OASIS format that code scanning services read.
struct SARIFRenderer: Renderer {
  private let options: RenderOptions
  private var language: Language { options.language }

  init(_ options: RenderOptions) { self.options = options }

  func render(_ report: Report) -> [UInt8] {
    var writer = JSONWriter(indented: true, reservingCapacity: 2048 * (report.findings.count + 1))
    let rules = SARIFRules(report, options)
    writer.object { writer in
      writer.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.array("runs") { writer in
        writer.object { writer in
          rules.writeTool(to: &writer)
          writer.member("language", language == .chinese ? "zh-CN" : "en")
          writer.member("columnKind", "unicodeCodePoints")
          if let base = options.base {
            writer.object("originalUriBaseIds") { writer in
              writer.object(ArtifactURI.baseID) { $0.member("uri", ArtifactURI.folder(base.root)) }
            }
          }
          writeInvocation(report, to: &writer)
          writer.array("results") { writer in
            for (finding, fingerprint) in FingerprintedFindings(report) {
              SARIFResult(finding, ruleIndex: rules.index(of: finding.rule), fingerprint: fingerprint, options).write(to: &writer)
            }
          }
        }
      }
    }
    return writer.bytes + [ASCII.lineFeed]
  }

  /// Unreadable input is a failure of the tool, not a finding.
  private func writeInvocation(_ report: Report, to writer: inout JSONWriter) {
    writer.array("invocations") { writer in
      writer.object { writer in
        writer.member("executionSuccessful", report.failures.isEmpty)
        guard !report.failures.isEmpty else { return }
        writer.array("toolExecutionNotifications") { writer in
          for failure in report.failures {
            writer.object { writer in
              writer.member("level", "error")
              writer.object("message") { $0.member("text", failure.message[language]) }
              writer.array("locations") { writer in
                writer.object { SARIFPlace.writePhysicalLocation(path: failure.path, options, to: &$0) }
              }
            }
          }
        }
      }
    }
  }
}
