import Linter
import Rules
import Schema
import TextModel

/// The top of the page of findings: the number of findings of each rule and in each file, and the filters.
struct FindingsOverview {
  private let report: Report
  private let paths: [String]
  private let pages: RulePages?

  init(_ report: Report, _ paths: [String], pages: RulePages?) {
    self.report = report
    self.paths = paths
    self.pages = pages
  }

  func write(_ html: inout HTMLWriter) {
    filters(&html)
    html.raw("<div class=\"sums\">\n")
    rules(&html)
    files(&html)
    html.raw("</div>\n")
  }

  private func filters(_ html: inout HTMLWriter) {
    let severities = Severity.allCases.reversed().filter { report.summary.count($0) > 0 }
    html.raw("<form class=\"filters\" hidden>\n")
    html.raw("<span class=\"group\" role=\"group\" \(html.label(Bilingual(zh: "级别", en: "Severity")))>")
    for severity in severities {
      html.raw(
        "<button type=\"button\" data-severity=\"\(severity.name)\" aria-pressed=\"true\">\(HTMLWriter.both(severity.title))</button>"
      )
    }
    html.raw("</span>\n<label>\(HTMLWriter.both(Bilingual(zh: "规则", en: "Rule"))) <select name=\"rule\">")
    html.raw(html.plain("option", Bilingual(zh: "全部", en: "All"), attributes: " value=\"\""))
    for rule in report.summary.rules {
      let name = rule.rule.name
      let title = RuleSet.builtIn.rule(named: rule.rule)?.documentation.title ?? Bilingual(zh: "", en: "")
      let words = Bilingual(zh: "\(name) \(title.chinese)", en: "\(name) \(title.english)")
      html.raw(html.plain("option", words, attributes: " value=\"\(HTMLText.escaped(name))\""))
    }
    html.raw(
      "</select></label>\n<label>\(HTMLWriter.both(Bilingual(zh: "包含", en: "Contains"))) <input type=\"search\" name=\"words\"></label>\n")
    html.raw(
      "<label><input type=\"checkbox\" name=\"fixable\"> \(HTMLWriter.both(Bilingual(zh: "只看可自动修复的", en: "Only those that --fix repairs")))</label>\n"
    )
    html.raw("<output aria-live=\"polite\"></output>\n</form>\n")
  }

  private func rules(_ html: inout HTMLWriter) {
    html.raw("<div class=\"scroll\"><table class=\"rules\">\n<thead><tr>")
    for head in [Bilingual(zh: "规则", en: "Rule"), Bilingual(zh: "级别", en: "Severity"), Bilingual(zh: "个数", en: "Count")] {
      html.raw("<th scope=\"col\">\(HTMLWriter.both(head))</th>")
    }
    html.raw("</tr></thead>\n<tbody>\n")
    for count in report.summary.rules {
      let title = RuleSet.builtIn.rule(named: count.rule)?.documentation.title
      html.raw("<tr data-rule=\"\(HTMLText.escaped(count.rule.name))\"><th scope=\"row\">\(FindingArticle.name(of: count.rule, pages))")
      if let title { html.raw(" \(HTMLWriter.both(title))") }
      html.raw("</th><td class=\"\(count.severity.name)\">\(HTMLWriter.both(count.severity.title))</td>")
      html.raw("<td class=\"n\">\(count.count)</td></tr>\n")
    }
    html.raw("</tbody></table></div>\n")
  }

  private func files(_ html: inout HTMLWriter) {
    let severities = Severity.allCases.reversed().filter { report.summary.count($0) > 0 }
    var counts: [String: [Severity: Int]] = [:]
    for finding in report.findings { counts[finding.place.path, default: [:]][finding.severity, default: 0] += 1 }
    html.raw(
      "<div class=\"scroll\"><table class=\"files\">\n<thead><tr><th scope=\"col\">\(HTMLWriter.both(Bilingual(zh: "文件", en: "File")))</th>"
    )
    for severity in severities { html.raw("<th scope=\"col\">\(HTMLWriter.both(severity.title))</th>") }
    html.raw("</tr></thead>\n<tbody>\n")
    for (number, path) in paths.enumerated() {
      html.raw("<tr data-file=\"f\(number + 1)\"><th scope=\"row\"><a href=\"#f\(number + 1)\">\(HTMLText.escaped(path))</a></th>")
      for severity in severities {
        let count = counts[path]?[severity] ?? 0
        html.raw("<td class=\"n\(count > 0 ? " \(severity.name)" : "")\" data-of=\"\(severity.name)\">")
        html.raw("\(count > 0 ? String(count) : "")</td>")
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody></table></div>\n")
  }
}
