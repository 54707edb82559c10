import Linter
import Rules
import Schema

/// Service messages of TeamCity: inspections.
struct TeamCityRenderer: Renderer {
  private let language: Language

  init(_ options: RenderOptions) { language = options.language }

  func render(_ report: Report) -> [UInt8] {
    var output = ""
    var announced: Set<RuleID> = []
    for finding in report.findings {
      if announced.insert(finding.rule).inserted { announce(finding.rule, &output) }
      let start = finding.place.start(in: .scalars)
      message(
        "inspection",
        [
          ("typeId", finding.rule.name), ("message", finding.message[language]), ("file", finding.place.path),
          ("line", String(start.line + 1)), ("SEVERITY", severity(finding.severity)),
        ], &output)
    }
    for failure in report.failures {
      message("message", [("text", "\(failure.path): \(failure.message[language])"), ("status", "ERROR")], &output)
    }
    return Array(output.utf8)
  }

  /// TeamCity needs the type of an inspection before its first finding.
  private func announce(_ rule: RuleID, _ output: inout String) {
    let documentation = RuleSet.builtIn.rule(named: rule)?.documentation
    message(
      "inspectionType",
      [
        ("id", rule.name), ("name", rule.name), ("category", Tool.title),
        ("description", documentation?.title[language] ?? rule.name),
      ], &output)
  }

  private func message(_ name: String, _ attributes: [(String, String)], _ output: inout String) {
    output += "##teamcity[\(name)"
    for (key, value) in attributes { output += " \(key)='\(escaped(value))'" }
    output += "]\n"
  }

  private func escaped(_ text: String) -> String {
    TextEscaping.escape(text, [("|", "||"), ("'", "|'"), ("[", "|["), ("]", "|]"), ("\n", "|n")])
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .information: "INFO"
    case .hint: "WEAK WARNING"
    }
  }
}
