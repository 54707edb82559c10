import Linter
import Schema
import TextModel

/// A self-contained HTML page, which can be opened in a browser or sent to people who have nothing installed. It has both languages, light
/// and dark colours, summaries by rule and by file, and filters. It can be printed, and used by keyboard and without its script.
struct HTMLRenderer: Renderer {
  private let language: Language
  private let pages: RulePages?

  init(_ options: RenderOptions) {
    language = options.language
    pages = options.pages
  }

  func render(_ report: Report) -> [UInt8] {
    var html = HTMLWriter(language: language)
    let title = Bilingual(zh: "检查结果 · \(Tool.title)", en: "Problems · \(Tool.title)")
    let frame = PageFrame(
      language: language, title: title, heading: Bilingual(zh: "检查结果", en: "Problems"), style: FindingsPageStyle.text)
    html.raw(frame.begin(tools: ""))
    let files = Array(FilesOfReport(report))
    html.raw("<section class=\"card\">\n")
    for summary in Self.summaries(of: report) { html.element("p", summary, classes: "meta") }
    if !files.isEmpty { FindingsOverview(report, files.map { $0.path }, pages: pages).write(&html) }
    html.raw("</section>\n")
    for (number, file) in files.enumerated() {
      html.raw("<section class=\"card file\" id=\"f\(number + 1)\">\n<h2>\(HTMLText.escaped(file.path))</h2>\n")
      for finding in file.findings { FindingArticle(finding, pages: pages).write(&html) }
      html.raw("</section>\n")
    }
    for failure in report.failures {
      html.raw("<p class=\"failure\"><code>\(HTMLText.escaped(failure.path))</code> \(HTMLWriter.message(failure.message))</p>\n")
    }
    html.raw(PageFrame.end(script: FindingsPageScript.text))
    return Array(html.text.utf8)
  }

  /// The lines of the summary in both languages.
  private static func summaries(of report: Report) -> [Bilingual] {
    func lines(_ language: Language) -> [Substring] {
      SummaryText(report.summary, language: language, style: TerminalStyle(isColored: false)).text.split(separator: "\n")
    }
    return zip(lines(.chinese), lines(.english)).map { Bilingual(zh: String($0), en: String($1)) }
  }
}
