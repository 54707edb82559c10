import Linter
import Schema
import TextModel

/// A self-contained HTML page, which can be opened in a browser or sent to people who have nothing installed.
public struct HTMLRenderer: Renderer {
  private let language: Language
  private let pages: RulePages?

  public init(_ options: RenderOptions) {
    language = options.language
    pages = options.pages
  }

  public func render(_ report: Report) -> [UInt8] {
    let summary = SummaryText(report.summary, language: language, style: TerminalStyle(isColored: false)).text
    var output = """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(Tool.title)</title>
      <style>
      \(Self.styles)
      </style>
      </head>
      <body>
      <main>
      <h1>\(Tool.title)</h1>

      """
    output += "<p>\(summary.split(separator: "\n").map { HTMLText.escaped(String($0)) }.joined(separator: "<br>"))</p>\n"
    for file in FilesOfReport(report) {
      output += "<h2>\(HTMLText.escaped(file.path))</h2>\n"
      for finding in file.findings { write(finding, &output) }
    }
    for failure in report.failures {
      output += "<p class=\"error\">\(HTMLText.escaped(failure.path)): \(HTMLText.escaped(failure.message[language]))</p>\n"
    }
    return Array((output + "</main>\n</body>\n</html>\n").utf8)
  }

  private func write(_ finding: ReportedFinding, _ output: inout String) {
    let severity = finding.severity.title[language]
    output += "<section class=\"\(finding.severity.name)\">\n<h3><span class=\"severity\">\(severity)</span> "
    output += "\(sentence(finding.message[language])) \(name(of: finding.rule))</h3>\n"
    write(finding.place, note: nil, &output)
    for note in finding.notes { write(note.place, note: note.message[language], &output) }
    for fix in finding.fixes { output += "<p>\(sentence(FixText.headline(of: fix, in: finding, language)))</p>\n" }
    output += "</section>\n"
  }

  /// With a link to its page, where a setting says where the pages are.
  private func name(of rule: RuleID) -> String {
    let name = "<code class=\"rule\">\(HTMLText.escaped(rule.name))</code>"
    return pages.map { "<a href=\"\(HTMLText.escaped($0.page(of: rule, language)))\">\(name)</a>" } ?? name
  }

  private func write(_ place: ReportedPlace, note: String?, _ output: inout String) {
    let start = place.start(in: .scalars)
    var words = [HTMLText.escaped("\(place.path):\(start.line + 1):\(start.column + 1)")]
    let path = AuthorPath.line(place.authorPath)
    if !path.isEmpty { words.append(HTMLText.escaped(path)) }
    if let note { words.append(sentence(note)) }
    output += "<p class=\"place\">\(words.joined(separator: " — "))</p>\n"
    guard let source = place.source else { return }
    let line = source.contentRange(ofLine: start.line)
    // Very long lines are not shown.
    guard line.count < 2000 else { return }
    let marked = ByteRange(min(place.range.start, line.end), min(place.range.end, line.end))
    output += "<pre>\(HTMLText.escaped(source.string(in: ByteRange(line.start, marked.start))))"
    output += "<mark>\(HTMLText.escaped(source.string(in: marked)))</mark>"
    output += "\(HTMLText.escaped(source.string(in: ByteRange(marked.end, line.end))))</pre>\n"
  }

  /// A message, with what it quotes between backticks as code.
  private func sentence(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // An unpaired backtick belongs to the quoted text.
    guard parts.count > 1, parts.count % 2 == 1 else { return HTMLText.escaped(text) }
    return parts.enumerated().map { $0 % 2 == 1 ? "<code>\(HTMLText.escaped(String($1)))</code>" : HTMLText.escaped(String($1)) }.joined()
  }

  private static let styles = """
    :root { --ground: #fff; --ink: #1f1f1f; --quiet: #555; --code: #f3f3f3; --mark: #ffd7d7;
      --error: #b00020; --warning: #8a4b00; --information: #0b57d0; --hint: #5f6368; }
    @media (prefers-color-scheme: dark) { :root { --ground: #1b1b1b; --ink: #e8e8e8; --quiet: #b0b0b0; --code: #2a2a2a; --mark: #6b2a2a;
      --error: #ff8a95; --warning: #f0b060; --information: #8ab4f8; --hint: #b0b5ba; } }
    body { font-family: system-ui, sans-serif; margin: 0; line-height: 1.6; background: var(--ground); color: var(--ink); }
    main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
    h1, h2, h3, p { overflow-wrap: anywhere; }
    h3 { font-size: 1rem; margin: 0; }
    section { border-left: 3px solid var(--hint); padding-left: 1rem; margin: 1.5rem 0; }
    section.error { border-color: var(--error); } section.warning { border-color: var(--warning); }
    section.information { border-color: var(--information); }
    .error .severity, p.error { color: var(--error); } .warning .severity { color: var(--warning); }
    .information .severity { color: var(--information); } .hint .severity { color: var(--hint); }
    code { background: var(--code); padding: 0 .2em; border-radius: 3px; }
    code.rule { font-weight: normal; color: var(--quiet); }
    pre { background: var(--code); padding: .5rem; overflow-x: auto; margin: .25rem 0; }
    mark { background: var(--mark); color: inherit; }
    .place { color: var(--quiet); margin: .25rem 0 0; font-size: .9rem; }
    @media print { pre { white-space: pre-wrap; } section { break-inside: avoid; } }
    """
}
