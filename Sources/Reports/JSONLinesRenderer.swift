import JSON
import Linter
import Schema
import TextModel

/// One JSON object on each line, so that reports of several runs can be concatenated: findings, then failures, then the summary.
public struct JSONLinesRenderer: StreamingRenderer {
  private let language: Language

  public init(_ options: RenderOptions) { language = options.language }

  public func render(_ findings: [ReportedFinding]) -> [UInt8] {
    var output: [UInt8] = []
    for (finding, fingerprint) in FingerprintedFindings(findings) {
      line("finding", &output) { JSONFinding(finding, fingerprint: fingerprint, language).writeMembers(to: &$0) }
    }
    return output
  }

  public func renderEnd(_ failures: [ReportedFailure], _ summary: ReportSummary) -> [UInt8] {
    var output: [UInt8] = []
    for failure in failures {
      line("failure", &output) { writer in
        writer.member("file", failure.path)
        writer.member("message", failure.message[language])
      }
    }
    line("summary", &output) { writer in
      writer.member("tool", Tool.name)
      writer.member("version", Tool.version)
      writer.member("format", JSONRenderer.formatVersion)
      writer.member("language", language.rawValue)
      JSONSummary(summary).writeMembers(to: &writer)
    }
    return output
  }

  private func line(_ type: String, _ output: inout [UInt8], _ members: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("type", type)
      members(&writer)
    }
    output += writer.bytes
    output.append(ASCII.lineFeed)
  }
}
