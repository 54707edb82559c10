import Schema

/// Coverage as a self-contained HTML page without network access. It has light and dark colours and both languages, can be printed, and can
/// be used by keyboard.
public struct CoveragePage {
  private let coverage: WorkspaceCoverage
  private var matrices: [CoverageMatrix] { coverage.matrices }
  private let language: Language
  /// With very many items, only those that are not covered are listed; browsers could not open the page otherwise.
  private let listsEverything: Bool
  private static let maximumItems = 40_000

  /// `language` is the language that is shown first.
  public static func write(_ coverage: WorkspaceCoverage, language: Language) -> String {
    CoveragePage(coverage, language: language).html
  }

  private init(_ coverage: WorkspaceCoverage, language: Language) {
    self.coverage = coverage
    self.language = language
    listsEverything = coverage.matrices.reduce(0) { $0 + $1.figures.total } <= Self.maximumItems
  }

  private var html: String {
    var html = HTMLWriter(language: language)
    html.raw(frame.begin(tools: tools))
    if matrices.isEmpty { html.element("p", CoveragePage.nothing) } else { html.raw(CoverageBar.key) }
    if matrices.count > 1 { CoverageOverview(matrices).write(&html) }
    if !listsEverything { html.element("p", CoveragePage.shortened, classes: "note") }
    for (index, matrix) in matrices.enumerated() {
      CoverageSection(matrix, id: "f\(index + 1)", listsEverything: listsEverything).write(&html)
    }
    omissions(&html)
    html.raw(PageFrame.end(script: CoveragePageScript.text))
    return html.text
  }

  private func omissions(_ html: inout HTMLWriter) {
    guard !coverage.omissions.isEmpty else { return }
    html.raw("<section class=\"card\">\n")
    html.element("h2", CoverageWords.omitted)
    html.raw("<ul>\n")
    for omission in coverage.omissions {
      html.raw("<li><code>\(HTMLText.escaped(omission.path))</code> \(HTMLWriter.message(omission.fault.message))</li>\n")
    }
    html.raw("</ul>\n</section>\n")
  }

  private static let nothing = Bilingual(zh: "没有岗位说明或培训计划。", en: "There are no job descriptions or training plans.")
  private static let shortened = Bilingual(
    zh: "条目太多，下面只列出没有覆盖或说明不覆盖的条目。", en: "There are very many items: only those that are missing or left out on purpose are listed below.")

  private var frame: PageFrame {
    PageFrame(
      language: language, title: Bilingual(zh: "覆盖情况 · 职业能力标准", en: "Coverage of competency standards"), heading: CoverageWords.title,
      style: CoveragePageStyle.text)
  }

  private var tools: String {
    func words(_ chinese: String, _ english: String) -> String { HTMLWriter.both(Bilingual(zh: chinese, en: english)) }
    return """
      <span class="group"><button type="button" data-open="true">\(words("全部展开", "Expand all"))</button>\
      <button type="button" data-open="false">\(words("全部收起", "Collapse all"))</button></span>
      <button type="button" data-only-open aria-pressed="false">\(words("只看缺少", "Missing only"))</button>

      """
  }
}
