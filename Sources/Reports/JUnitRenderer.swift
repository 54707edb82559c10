import Linter
import Schema
import TextModel

/// The XML of JUnit: each file with findings is a suite, each finding a test that failed. A run without findings is one test that passed.
struct JUnitRenderer: Renderer {
  private let language: Language

  init(_ options: RenderOptions) { language = options.language }

  func render(_ report: Report) -> [UInt8] {
    var writer = XMLWriter()
    let failed = report.findings.count { isFailure($0.severity) }
    let tests = max(1, report.findings.count + report.failures.count)
    let totals = [("tests", String(tests)), ("failures", String(failed)), ("errors", String(report.failures.count))]
    writer.element("testsuites", [("name", Tool.name)] + totals) { writer in
      for file in FilesOfReport(report) { write(file, to: &writer) }
      for failure in report.failures { write(failure, to: &writer) }
      if report.findings.isEmpty, report.failures.isEmpty { writePassed(report, to: &writer) }
    }
    return writer.bytes
  }

  /// Information and hints are reported, but do not fail a test.
  private func isFailure(_ severity: Severity) -> Bool { severity >= .warning }

  private func write(_ file: (path: String, findings: [ReportedFinding]), to writer: inout XMLWriter) {
    let failed = file.findings.count { isFailure($0.severity) }
    let attributes = [
      ("name", file.path), ("tests", String(file.findings.count)), ("failures", String(failed)), ("errors", "0"), ("skipped", "0"),
    ]
    writer.element("testsuite", attributes) { writer in
      for finding in file.findings { write(finding, to: &writer) }
    }
  }

  private func write(_ finding: ReportedFinding, to writer: inout XMLWriter) {
    let start = finding.place.start(in: .scalars)
    let place = "\(finding.place.path):\(start.line + 1):\(start.column + 1)"
    let message = finding.message[language]
    let lines = ["\(place): \(finding.severity.name)[\(finding.rule)]: \(message)"] + finding.notes.map { $0.message[language] }
    let text = lines.joined(separator: "\n")
    let name = "\(finding.rule) (\(start.line + 1):\(start.column + 1))"
    writer.element("testcase", [("classname", finding.place.path), ("name", name), ("file", finding.place.path)]) { writer in
      if isFailure(finding.severity) {
        writer.element("failure", [("type", finding.severity.name), ("message", message)], text: text)
      } else {
        writer.element("system-out", text: text)
      }
    }
  }

  private func write(_ failure: ReportedFailure, to writer: inout XMLWriter) {
    writer.element("testsuite", [("name", failure.path), ("tests", "1"), ("failures", "0"), ("errors", "1"), ("skipped", "0")]) { writer in
      writer.element("testcase", [("classname", failure.path), ("name", "read")]) { writer in
        writer.element("error", [("type", "unreadable"), ("message", failure.message[language])], text: failure.message[language])
      }
    }
  }

  private func writePassed(_ report: Report, to writer: inout XMLWriter) {
    writer.element("testsuite", [("name", Tool.name), ("tests", "1"), ("failures", "0"), ("errors", "0"), ("skipped", "0")]) { writer in
      let name = Bilingual(
        zh: "检查了 \(report.summary.files.checked) 个文件", en: English.count(report.summary.files.checked, "file"))[language]
      writer.element("testcase", [("classname", Tool.name), ("name", name)])
    }
  }
}
