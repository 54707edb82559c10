import Schema

/// The frame of a self-contained page: its `head` element, and a bar to choose language and colours. It loads nothing.
struct PageFrame {
  /// The language that is shown first.
  let language: Language
  let title: Bilingual
  let heading: Bilingual
  let style: String

  /// The HTML before the contents; `tools` are further buttons of the bar.
  func begin(tools: String) -> String { head + bar(tools) + "<main id=\"main\">\n" }

  static func end(script: String) -> String { "</main>\n<script>\(script)</script>\n</body>\n</html>\n" }

  private var head: String {
    """
    <!DOCTYPE html>
    <html lang="\(language == .chinese ? "zh-Hans" : "en")" data-lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="generator" content="Competency Lint">
    <link rel="icon" href="data:,">
    \(HTMLWriter(language: language).plain("title", title))
    <style>\(style)</style>
    </head>
    <body>
    <a class="skip" href="#main">\(HTMLWriter.both(Bilingual(zh: "跳到正文", en: "Skip to content")))</a>

    """
  }

  private func bar(_ tools: String) -> String {
    func button(_ action: String, _ value: String, _ label: String) -> String {
      "<button type=\"button\" data-\(action)=\"\(value)\" aria-pressed=\"false\">\(label)</button>"
    }
    func words(_ chinese: String, _ english: String) -> String { HTMLWriter.both(Bilingual(zh: chinese, en: english)) }
    let label = HTMLWriter(language: language)
    return """
      <header class="bar">
      <h1>\(HTMLWriter.both(heading))</h1>
      <div class="tools" role="toolbar" \(label.label(Bilingual(zh: "显示", en: "Display")))>
      <span class="group" role="group" \(label.label(Bilingual(zh: "语言", en: "Language")))>\
      \(button("set-lang", "zh", "<span lang=\"zh\">中文</span>"))\(button("set-lang", "en", "<span lang=\"en\">English</span>"))</span>
      <span class="group" role="group" \(label.label(Bilingual(zh: "配色", en: "Colours")))>\
      \(button("set-theme", "auto", words("自动", "Auto")))\(button("set-theme", "light", words("浅色", "Light")))\
      \(button("set-theme", "dark", words("深色", "Dark")))</span>
      \(tools)</div>
      </header>

      """
  }
}
