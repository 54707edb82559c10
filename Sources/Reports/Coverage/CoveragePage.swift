import Schema

/// Coverage as a self-contained HTML page: no network access, light and dark, both languages, printable, usable by keyboard.
public struct CoveragePage {
  private let survey: CoverageSurvey
  private var matrices: [CoverageMatrix] { survey.matrices }
  private let language: Language
  /// With very many items, only those that are not simply covered are listed, since browsers could not open the page otherwise.
  private let listsEverything: Bool
  private static let mostItems = 40_000

  /// `language` is the one that the page opens in.
  public static func write(_ survey: CoverageSurvey, language: Language) -> String {
    CoveragePage(survey, language: language).html
  }

  private init(_ survey: CoverageSurvey, language: Language) {
    self.survey = survey
    self.language = language
    listsEverything = survey.matrices.reduce(0) { $0 + $1.figures.total } <= Self.mostItems
  }

  private var html: String {
    var html = HTMLWriter(language: language)
    html.raw(head)
    html.raw(toolbar)
    html.raw("<main id=\"main\">\n")
    if matrices.isEmpty { html.element("p", CoveragePage.nothing) } else { html.raw(CoverageBar.key) }
    if matrices.count > 1 { CoverageOverview(matrices).write(&html) }
    if !listsEverything { html.element("p", CoveragePage.shortened, classes: "note") }
    for (index, matrix) in matrices.enumerated() {
      CoverageSection(matrix, id: "f\(index + 1)", listsEverything: listsEverything).write(&html)
    }
    omissions(&html)
    html.raw("</main>\n<script>\(CoveragePageScript.text)</script>\n</body>\n</html>\n")
    return html.text
  }

  private func omissions(_ html: inout HTMLWriter) {
    guard !survey.omissions.isEmpty else { return }
    html.raw("<section class=\"card\">\n")
    html.element("h2", CoverageWords.omitted)
    html.raw("<ul>\n")
    for omission in survey.omissions {
      html.raw("<li><code>\(HTMLText.escaped(omission.path))</code> \(HTMLWriter.both(omission.fault.message))</li>\n")
    }
    html.raw("</ul>\n</section>\n")
  }

  private static let nothing = Bilingual(zh: "没有岗位说明或培训计划。", en: "There are no job descriptions or training plans.")
  private static let shortened = Bilingual(
    zh: "条目太多，下面只列出没有覆盖或说明不覆盖的条目。", en: "There are very many items: only those that are missing or left out on purpose are listed below.")

  private var head: String {
    let code = language == .chinese ? "zh-Hans" : "en"
    let title = Bilingual(zh: "覆盖情况 · 职业能力标准", en: "Coverage of competency standards")[language]
    return """
      <!DOCTYPE html>
      <html lang="\(code)" data-lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="Competency Lint">
      <link rel="icon" href="data:,">
      <title>\(title)</title>
      <style>\(CoveragePageStyle.text)</style>
      </head>
      <body>
      <a class="skip" href="#main">\(HTMLWriter.both(Bilingual(zh: "跳到正文", en: "Skip to content")))</a>

      """
  }

  private var toolbar: String {
    func button(_ action: String, _ value: String, _ label: String) -> String {
      "<button type=\"button\" data-\(action)=\"\(value)\" aria-pressed=\"false\">\(label)</button>"
    }
    func words(_ chinese: String, _ english: String) -> String { HTMLWriter.both(Bilingual(zh: chinese, en: english)) }
    return """
      <header class="bar">
      <h1>\(HTMLWriter.both(CoverageWords.title))</h1>
      <div class="tools" role="toolbar" \(HTMLWriter(language: language).label(Bilingual(zh: "显示", en: "Display")))>
      <span class="group" role="group" \(HTMLWriter(language: language).label(Bilingual(zh: "语言", en: "Language")))>\
      \(button("set-lang", "zh", "<span lang=\"zh\">中文</span>"))\(button("set-lang", "en", "<span lang=\"en\">English</span>"))</span>
      <span class="group" role="group" \(HTMLWriter(language: language).label(Bilingual(zh: "配色", en: "Colours")))>\
      \(button("set-theme", "auto", words("自动", "Auto")))\(button("set-theme", "light", words("浅色", "Light")))\
      \(button("set-theme", "dark", words("深色", "Dark")))</span>
      <span class="group"><button type="button" data-open="true">\(words("全部展开", "Expand all"))</button>\
      <button type="button" data-open="false">\(words("全部收起", "Collapse all"))</button></span>
      <button type="button" data-only-open aria-pressed="false">\(words("只看缺少", "Missing only"))</button>
      </div>
      </header>

      """
  }
}
