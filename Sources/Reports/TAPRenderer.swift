import JSON
import Linter
import Schema

/// Test Anything Protocol, version 13: a test point for each finding, details in a YAML block.
struct TAPRenderer: Renderer {
  private let language: Language

  init(_ options: RenderOptions) { language = options.language }

  func render(_ report: Report) -> [UInt8] {
    let count = report.findings.count + report.failures.count
    var output = "TAP version 13\n1..\(max(1, count))\n"
    if count == 0 { output += "ok 1 - \(Tool.name)\n" }
    for (index, finding) in report.findings.enumerated() { write(finding, number: index + 1, &output) }
    for (index, failure) in report.failures.enumerated() {
      output += "not ok \(report.findings.count + index + 1) - \(description(failure.path, failure.message[language]))\n"
    }
    return Array(output.utf8)
  }

  private func write(_ finding: ReportedFinding, number: Int, _ output: inout String) {
    let start = finding.place.start(in: .scalars)
    // Information and hints do not fail a test.
    let result = finding.severity >= .warning ? "not ok" : "ok"
    let place = "\(finding.place.path):\(start.line + 1):\(start.column + 1)"
    output += "\(result) \(number) - \(description(place, "\(finding.severity.name)[\(finding.rule)]: \(finding.message[language])"))\n"
    output += "  ---\n"
    for (key, value) in [("rule", finding.rule.name), ("severity", finding.severity.name), ("file", finding.place.path)] {
      output += "  \(key): \(quoted(value))\n"
    }
    output += "  line: \(start.line + 1)\n  column: \(start.column + 1)\n"
    output += "  message: \(quoted(finding.message[language]))\n  ...\n"
  }

  /// A test point is one line, and `#` would begin a directive.
  private func description(_ place: String, _ text: String) -> String {
    TextEscaping.escape("\(place): \(text)", [("\\", "\\\\"), ("#", "\\#"), ("\n", " ")])
  }

  /// A quoted text: JSON strings are valid YAML.
  private func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.value(text)
    return writer.string
  }
}
