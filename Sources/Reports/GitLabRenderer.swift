import JSON
import Linter
import Schema
import TextModel

/// GitLab's Code Quality report: a JSON array from which merge requests are annotated.
struct GitLabRenderer: Renderer {
  private let options: RenderOptions
  private var language: Language { options.language }

  init(_ options: RenderOptions) { self.options = options }

  func render(_ report: Report) -> [UInt8] {
    var writer = JSONWriter(indented: true, reservingCapacity: 512 * (report.findings.count + 1))
    writer.array { writer in
      for (finding, fingerprint) in FingerprintedFindings(report) {
        writer.object { write(finding, fingerprint, to: &$0) }
      }
    }
    return writer.bytes + [ASCII.lineFeed]
  }

  private func write(_ finding: ReportedFinding, _ fingerprint: String, to writer: inout JSONWriter) {
    writer.member("description", finding.message[language])
    writer.member("check_name", finding.rule.name)
    // GitLab requires fingerprints to be unique in the project.
    writer.member("fingerprint", Fingerprint(fingerprint, rule: finding.rule, path: options.projectPath(finding.place.path)).text)
    writer.member("severity", severity(finding.severity))
    writer.object("location") { writer in
      writer.member("path", options.projectPath(finding.place.path))
      writer.object("positions") { writer in
        position("begin", finding.place.start(in: .scalars), to: &writer)
        position("end", finding.place.end(in: .scalars), to: &writer)
      }
    }
  }

  private func position(_ name: String, _ position: Position, to writer: inout JSONWriter) {
    writer.object(name) { writer in
      writer.member("line", position.line + 1)
      writer.member("column", position.column + 1)
    }
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .information, .hint: "info"
    }
  }
}
