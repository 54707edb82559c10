import Linter
import Schema

/// A summary and a table for each file, for comments and job summaries.
struct MarkdownRenderer: Renderer {
  private let language: Language

  init(_ options: RenderOptions) { language = options.language }

  func render(_ report: Report) -> [UInt8] {
    var output = "## \(Tool.title)\n\n"
    let summary = SummaryText(report.summary, language: language, style: TerminalStyle(isColored: false)).text
    output += summary.split(separator: "\n").joined(separator: "  \n") + "\n"
    for file in FilesOfReport(report) {
      output += "\n### \(escaped(file.path))\n\n"
      output += Bilingual(zh: "| 位置 | 级别 | 规则 | 问题 |\n", en: "| Place | Severity | Rule | Problem |\n")[language] + "|---|---|---|---|\n"
      for finding in file.findings { write(finding, &output) }
    }
    guard !report.failures.isEmpty else { return Array(output.utf8) }
    output += Bilingual(zh: "\n### 未能读取\n\n", en: "\n### Files that could not be read\n\n")[language]
    for failure in report.failures { output += "- \(escaped(failure.path)): \(escaped(failure.message[language]))\n" }
    return Array(output.utf8)
  }

  private func write(_ finding: ReportedFinding, _ output: inout String) {
    let start = finding.place.start(in: .scalars)
    let path = AuthorPath.line(finding.place.authorPath)
    let place = "\(start.line + 1):\(start.column + 1)" + (path.isEmpty ? "" : "<br>\(escaped(path))")
    let notes = finding.notes.map { note in
      let start = note.place.start(in: .scalars)
      return "<br>\(escaped(note.place.path)):\(start.line + 1): \(escaped(note.message[language]))"
    }
    output +=
      "| \(place) | \(finding.severity.title[language]) | `\(finding.rule)` | \(escaped(finding.message[language]))\(notes.joined()) |\n"
  }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text, in: .comment) }
}
