import Linter
import Schema
import TextModel

/// One finding on the page of findings: what is wrong, where, the other places, and the fixes.
struct FindingArticle {
  private let finding: ReportedFinding
  private let pages: RulePages?

  init(_ finding: ReportedFinding, pages: RulePages?) {
    self.finding = finding
    self.pages = pages
  }

  func write(_ html: inout HTMLWriter) {
    let severity = finding.severity.name
    html.raw("<article class=\"\(severity)\" data-severity=\"\(severity)\" data-rule=\"\(HTMLText.escaped(finding.rule.name))\"")
    html.raw(finding.isSafelyFixable ? " data-fixable>\n" : ">\n")
    html.raw("<h3><span class=\"severity\">\(HTMLWriter.both(finding.severity.title))</span> ")
    html.raw("\(HTMLWriter.message(finding.message)) \(Self.name(of: finding.rule, pages))</h3>\n")
    write(finding.place, note: nil, &html)
    for note in finding.notes { write(note.place, note: note.message, &html) }
    for fix in finding.fixes {
      let headline = Bilingual(zh: FixText.headline(of: fix, in: finding, .chinese), en: FixText.headline(of: fix, in: finding, .english))
      html.raw("<p class=\"fix\">\(HTMLWriter.message(headline))</p>\n")
    }
    html.raw("</article>\n")
  }

  /// The name of a rule in HTML, with a link to its page if a setting gives the address of the pages.
  static func name(of rule: RuleID, _ pages: RulePages?) -> String {
    let name = "<code class=\"rule\">\(HTMLText.escaped(rule.name))</code>"
    guard let pages else { return name }
    return Language.allCases.map { language in
      "<a class=\"\(language.rawValue)\" href=\"\(HTMLText.escaped(pages.page(of: rule, language)))\">\(name)</a>"
    }.joined()
  }

  private func write(_ place: ReportedPlace, note: Bilingual?, _ html: inout HTMLWriter) {
    let start = place.start(in: .scalars)
    var words = [HTMLText.escaped("\(place.path):\(start.line + 1):\(start.column + 1)")]
    let path = AuthorPath.line(place.authorPath)
    if !path.isEmpty { words.append(HTMLText.escaped(path)) }
    if let note { words.append(HTMLWriter.message(note)) }
    html.raw("<p class=\"place\">\(words.joined(separator: " — "))</p>\n")
    guard let source = place.source else { return }
    let line = source.contentRange(ofLine: start.line)
    // Very long lines are not shown.
    guard line.count < 2000 else { return }
    let marked = ByteRange(min(place.range.start, line.end), min(place.range.end, line.end))
    html.raw("<pre>\(HTMLText.escaped(source.string(in: ByteRange(line.start, marked.start))))")
    html.raw("<mark>\(HTMLText.escaped(source.string(in: marked)))</mark>")
    html.raw("\(HTMLText.escaped(source.string(in: ByteRange(marked.end, line.end))))</pre>\n")
  }
}
