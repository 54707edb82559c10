import Linter
import Schema

/// Workflow commands of GitHub Actions: each finding becomes an annotation at its line.
struct GitHubRenderer: StreamingRenderer {
  private let options: RenderOptions
  private var language: Language { options.language }

  init(_ options: RenderOptions) { self.options = options }

  func render(_ findings: [ReportedFinding]) -> [UInt8] {
    var output = ""
    for finding in findings { write(finding, to: &output) }
    return Array(output.utf8)
  }

  func renderEnd(_ failures: [ReportedFailure], _ summary: ReportSummary) -> [UInt8] {
    var output = ""
    for failure in failures {
      output += "::error file=\(escaped(property: options.projectPath(failure.path)))::\(escaped(failure.message[language]))\n"
    }
    return Array(output.utf8)
  }

  private func write(_ finding: ReportedFinding, to output: inout String) {
    let start = finding.place.start(in: .scalars)
    let end = finding.place.end(in: .scalars)
    output += "::\(command(for: finding.severity)) file=\(escaped(property: options.projectPath(finding.place.path)))"
    if finding.place.source != nil {
      output += ",line=\(start.line + 1),endLine=\(end.line + 1)"
      // GitHub accepts columns only for annotations of one line.
      if start.line == end.line { output += ",col=\(start.column + 1),endColumn=\(end.column + 1)" }
    }
    output += ",title=\(escaped(property: finding.rule.name))::\(escaped(text(of: finding)))\n"
  }

  private func command(for severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "notice"
    }
  }

  /// An annotation has only one place, so notes follow the message.
  private func text(of finding: ReportedFinding) -> String {
    let notes = finding.notes.map { note in
      let start = note.place.start(in: .scalars)
      return "\(options.projectPath(note.place.path)):\(start.line + 1):\(start.column + 1): \(note.message[language])"
    }
    return ([finding.message[language]] + notes).joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
    TextEscaping.escape(text, [("%", "%25"), ("\n", "%0A")])
  }

  private func escaped(property text: String) -> String {
    TextEscaping.escape(text, [("%", "%25"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")])
  }
}
