import Linter
import Schema

/// The XML of Checkstyle, which most CI servers read.
struct CheckstyleRenderer: Renderer {
  private let language: Language

  init(_ options: RenderOptions) { language = options.language }

  func render(_ report: Report) -> [UInt8] {
    var writer = XMLWriter()
    writer.element("checkstyle", [("version", "4.3")]) { writer in
      for file in FilesOfReport(report) {
        writer.element("file", [("name", file.path)]) { writer in
          for finding in file.findings { write(finding, to: &writer) }
        }
      }
      for failure in report.failures {
        writer.element("file", [("name", failure.path)]) { writer in
          let message = failure.message[language]
          writer.element("error", [("line", "1"), ("severity", "error"), ("message", message), ("source", "\(Tool.name).unreadable")])
        }
      }
    }
    return writer.bytes
  }

  private func write(_ finding: ReportedFinding, to writer: inout XMLWriter) {
    let start = finding.place.start(in: .scalars)
    writer.element(
      "error",
      [
        ("line", String(start.line + 1)), ("column", String(start.column + 1)), ("severity", severity(finding.severity)),
        ("message", finding.message[language]), ("source", "\(Tool.name).\(finding.rule)"),
      ])
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "info"
    }
  }
}
