import Linter
import Schema

/// Logging commands of Azure Pipelines.
struct AzureRenderer: StreamingRenderer {
  private let language: Language

  init(_ options: RenderOptions) { language = options.language }

  func render(_ findings: [ReportedFinding]) -> [UInt8] {
    var output = ""
    for finding in findings {
      let start = finding.place.start(in: .scalars)
      // Azure has only these two types.
      let type = finding.severity == .error ? "error" : "warning"
      output += "##vso[task.logissue type=\(type);sourcepath=\(escaped(property: finding.place.path))"
      if finding.place.source != nil { output += ";linenumber=\(start.line + 1);columnnumber=\(start.column + 1)" }
      output += ";code=\(escaped(property: finding.rule.name));]\(escaped(finding.message[language]))\n"
    }
    return Array(output.utf8)
  }

  func renderEnd(_ failures: [ReportedFailure], _ summary: ReportSummary) -> [UInt8] {
    var output = ""
    for failure in failures {
      output += "##vso[task.logissue type=error;sourcepath=\(escaped(property: failure.path));]\(escaped(failure.message[language]))\n"
    }
    return Array(output.utf8)
  }

  private func escaped(_ text: String) -> String {
    TextEscaping.escape(text, [("%", "%AZP25"), ("\n", "%0A")])
  }

  private func escaped(property text: String) -> String {
    TextEscaping.escape(text, [("%", "%AZP25"), ("\n", "%0A"), ("]", "%5D"), (";", "%3B")])
  }
}
