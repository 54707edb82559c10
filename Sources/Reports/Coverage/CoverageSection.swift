import Schema
import Standards

/// The section of a page about one file: totals, a heat map of functions against modules, hours compared with weights, and all items.
struct CoverageSection {
  private let matrix: CoverageMatrix
  private let id: String
  private let listsEverything: Bool

  init(_ matrix: CoverageMatrix, id: String, listsEverything: Bool) {
    self.matrix = matrix
    self.id = id
    self.listsEverything = listsEverything
  }

  func write(_ html: inout HTMLWriter) {
    html.raw("<section class=\"card file\" id=\"\(id)\">\n<h2>\(HTMLText.escaped(matrix.title))</h2>\n")
    html.raw("<p class=\"meta\">\(HTMLWriter.both(meta))<br><code>\(HTMLText.escaped(matrix.path))</code></p>\n")
    if !matrix.isComplete { html.element("p", CoverageWords.incomplete, classes: "note") }
    let figures = matrix.figures
    html.raw(
      "<p class=\"sum\">\(CoverageBar.html(figures)) <b>\(figures.percent)%</b> <span class=\"words\">\(HTMLWriter.both(CoverageBar.words(figures)))</span></p>\n"
    )
    heatMap(&html)
    CoverageHours(matrix).write(&html)
    html.element("h3", Bilingual(zh: "逐条查看", en: "Item by item"))
    for (index, function) in matrix.functions.enumerated() { writeItems(function, index, &html) }
    others(&html)
    html.raw("</section>\n")
  }

  private var meta: Bilingual {
    Bilingual(
      zh: "\(matrix.kind.name.chinese) · \(matrix.level) · 依据《\(matrix.standardTitle)》（\(matrix.standard)）",
      en: "\(CoverageWords.name(of: matrix.kind).english) · \(matrix.level) · against \(matrix.standardTitle) (\(matrix.standard))")
  }

  // MARK: The heat map

  private func heatMap(_ html: inout HTMLWriter) {
    let parts = CoverageWords.parts(of: matrix.kind)
    html.element("h3", Bilingual(zh: "职业功能 × \(parts.chinese)", en: "Functions × \(parts.english.lowercased())"))
    html.raw(
      "<div class=\"heatbox\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(HTMLText.escaped(matrix.title))\"><table class=\"heat\">\n<thead><tr>"
    )
    html.raw("<th scope=\"col\">\(HTMLWriter.both(CoverageWords.function))</th>")
    for (index, part) in matrix.parts.enumerated() {
      html.raw("<th scope=\"col\" class=\"part\"><abbr title=\"\(HTMLText.escaped(part.name.chinese))\">\(index + 1)</abbr></th>")
    }
    html.raw(
      "<th scope=\"col\">\(HTMLWriter.both(CoverageWords.covered))</th><th scope=\"col\">\(HTMLWriter.both(CoverageWords.missing))</th>")
    html.raw("</tr></thead>\n<tbody>\n")
    for (index, function) in matrix.functions.enumerated() { heatRow(function, index, &html) }
    html.raw("</tbody></table></div>\n<ol class=\"legend\">\n")
    for part in matrix.parts { html.raw("<li>\(HTMLWriter.both(part.name))</li>\n") }
    html.raw("</ol></div>\n")
  }

  private func heatRow(_ function: CoverageMatrix.Function, _ index: Int, _ html: inout HTMLWriter) {
    let figures = function.figures
    html.raw("<tr><th scope=\"row\"><a href=\"#\(id)-\(index + 1)\">\(HTMLText.escaped(function.name))</a></th>")
    for (position, part) in matrix.parts.enumerated() {
      let count = matrix.count(index, position)
      guard count > 0 else {
        html.raw("<td class=\"none\"></td>")
        continue
      }
      let share = figures.total == 0 ? 0 : count * 100 / figures.total
      let label = Bilingual(
        zh: "\(function.name)：\(part.name.chinese)覆盖 \(figures.total) 条中的 \(count) 条",
        en: "\(function.name): \(part.name.english) covers \(count) of \(figures.total) items")
      html.raw(
        "<td style=\"--n:\(share)\"><a href=\"#\(id)-\(index + 1)\" data-part=\"\(position)\" data-label-zh=\"\(HTMLText.escaped(label.chinese))\" data-label-en=\"\(HTMLText.escaped(label.english))\">\(count)</a></td>"
      )
    }
    html.raw(
      "<td class=\"n\">\(figures.covered)/\(figures.total)</td><td class=\"n\(figures.missing > 0 ? " bad" : "")\">\(figures.missing)</td></tr>\n"
    )
  }

  // MARK: Items

  private func writeItems(_ function: CoverageMatrix.Function, _ index: Int, _ html: inout HTMLWriter) {
    html.raw(
      "<details class=\"drill function\" id=\"\(id)-\(index + 1)\">\n<summary>\(summary(function.name, function.figures))</summary>\n")
    for content in function.contents { writeItems(content, &html) }
    html.raw("</details>\n")
  }

  private func writeItems(_ content: CoverageMatrix.Content, _ html: inout HTMLWriter) {
    let isComplete = content.figures.missing == 0
    let open = isComplete ? "" : " open"
    html.raw(
      "<details class=\"drill content\(isComplete ? " done" : "")\"\(open)>\n<summary>\(summary(content.name, content.figures))</summary>\n<ul class=\"items\">\n"
    )
    for item in content.items where listsEverything || item.state != .covered { self.item(item, &html) }
    html.raw("</ul></details>\n")
  }

  private func summary(_ name: String, _ figures: CoverageFigures) -> String {
    return
      "<span class=\"name\">\(HTMLText.escaped(name))</span> \(CoverageBar.html(figures)) <span class=\"n\">\(figures.covered)/\(figures.total)</span> \(rest(figures))"
  }

  /// The missing items, or else those listed as not covered.
  private func rest(_ figures: CoverageFigures) -> String {
    if figures.missing > 0 {
      return
        "<span class=\"rest bad\">\(HTMLWriter.both(Bilingual(zh: "缺少 \(figures.missing)", en: "\(figures.missing) missing")))</span>"
    }
    if figures.leftOut > 0 {
      return
        "<span class=\"rest\">\(HTMLWriter.both(Bilingual(zh: "说明不覆盖 \(figures.leftOut)", en: "\(figures.leftOut) left out")))</span>"
    }
    return "<span class=\"rest ok\" aria-hidden=\"true\">✓</span>"
  }

  private func item(_ item: CoverageMatrix.Item, _ html: inout HTMLWriter) {
    let (mark, name) = Self.mark(item.state)
    let parts = item.parts.map(String.init).joined(separator: " ")
    html.raw("<li class=\"\(name)\" data-parts=\"\(parts)\"><span class=\"mark\" aria-hidden=\"true\">\(mark)</span>")
    html.raw("<span class=\"state\">\(HTMLWriter.both(CoverageWords.name(of: item.state)))</span>")
    html.raw("<span class=\"text\"><b>\(item.column.letter)</b> \(HTMLText.escaped(item.label))")
    if let reason = item.reason { html.raw(" <em>\(HTMLText.escaped(reason))</em>") }
    html.raw("</span>")
    if !item.parts.isEmpty {
      html.raw(
        "<span class=\"in\">" + item.parts.map { "<i title=\"\(HTMLText.escaped(matrix.parts[$0].name.chinese))\">\($0 + 1)</i>" }.joined()
          + "</span>")
    }
    html.raw("</li>\n")
  }

  /// The sign and the CSS class of a state.
  private static func mark(_ state: Coverage.State) -> (String, String) {
    switch state {
    case .covered: ("✓", "c")
    case .leftOut: ("○", "e")
    case .missing: ("✕", "m")
    case .coveredAndLeftOut: ("≠", "x")
    }
  }

  private func others(_ html: inout HTMLWriter) {
    let parts = matrix.parts.enumerated().filter { !$0.element.others.isEmpty }
    guard !parts.isEmpty else { return }
    html.element("h3", Bilingual(zh: "本等级要求以外的内容（如复习低等级）", en: "Beyond the level (revision of lower levels, for example)"))
    html.raw("<ul>\n")
    for (index, part) in parts {
      html.raw("<li>\(index + 1). \(HTMLWriter.both(part.name))<ul>")
      html.raw(part.others.map { "<li>\(HTMLText.escaped($0))</li>" }.joined() + "</ul></li>\n")
    }
    html.raw("</ul>\n")
  }
}
