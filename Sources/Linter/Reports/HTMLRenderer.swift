import Schema
import YAML

/// A page to open in a browser or send to somebody who has nothing installed. It refers to nothing outside itself.
public struct HTMLRenderer: Renderer {
  private let language: Language

  public init(_ options: RenderOptions) { language = options.language }

  public func render(_ report: Report) -> [UInt8] {
    let summary = SummaryText(report.summary, language: language, style: TerminalStyle(isColored: false)).text
    var output = """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(Tool.title)</title>
      <style>
      \(Self.styles)
      </style>
      </head>
      <body>
      <h1>\(Tool.title)</h1>

      """
    output += "<p>\(summary.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "<br>"))</p>\n"
    for file in FilesOfReport(report) {
      output += "<h2>\(escaped(file.path))</h2>\n"
      for finding in file.findings { write(finding, &output) }
    }
    for failure in report.failures {
      output += "<p class=\"error\">\(escaped(failure.path)): \(escaped(failure.message[language]))</p>\n"
    }
    return Array((output + "</body>\n</html>\n").utf8)
  }

  private func write(_ finding: ReportedFinding, _ output: inout String) {
    let severity = finding.severity.name
    output += "<section>\n<h3><span class=\"\(severity)\">\(severity)</span> <code>\(escaped(finding.rule.name))</code> "
    output += "\(escaped(finding.message[language]))</h3>\n"
    write(finding.place, note: nil, &output)
    for note in finding.notes { write(note.place, note: note.message[language], &output) }
    for fix in finding.fixes { output += "<p>\(escaped(FixText.headline(of: fix, in: finding, language)))</p>\n" }
    output += "</section>\n"
  }

  private func write(_ place: ReportedPlace, note: String?, _ output: inout String) {
    let start = place.start(in: .scalars)
    var words = ["\(place.path):\(start.line + 1):\(start.column + 1)"]
    let path = AuthorPath.line(place.authorPath)
    if !path.isEmpty { words.append(path) }
    if let note { words.append(note) }
    output += "<p class=\"place\">\(escaped(words.joined(separator: " — ")))</p>\n"
    guard let source = place.source else { return }
    let line = source.contentRange(ofLine: start.line)
    // A line of megabytes is no excerpt.
    guard line.count < 2000 else { return }
    let marked = ByteRange(min(place.range.start, line.end), min(place.range.end, line.end))
    output += "<pre>\(escaped(source.string(in: ByteRange(line.start, marked.start))))"
    output += "<mark>\(escaped(source.string(in: marked)))</mark>"
    output += "\(escaped(source.string(in: ByteRange(marked.end, line.end))))</pre>\n"
  }

  private func escaped(_ text: String) -> String {
    TextEscaping.escape(text, [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")])
  }

  private static let styles = """
    body { font-family: system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.6; }
    section { border-left: 3px solid #ccc; padding-left: 1rem; margin: 1.5rem 0; }
    h3 { font-size: 1rem; margin: 0; }
    pre { background: #f6f6f6; padding: .5rem; overflow-x: auto; margin: .25rem 0; }
    mark { background: #ffd7d7; }
    .place { color: #555; margin: .25rem 0 0; font-size: .9rem; }
    .error { color: #b00020; } .warning { color: #a05a00; } .information { color: #0b57d0; } .hint { color: #5f6368; }
    """
}
