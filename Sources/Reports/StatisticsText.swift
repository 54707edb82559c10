import Linter
import Rules
import Schema
import TextModel

/// The number of findings of each rule, as a table.
public struct StatisticsText {
  private let rows: [RuleCount]
  private let language: Language
  private let style: TerminalStyle

  public init(_ summary: ReportSummary, language: Language, style: TerminalStyle) {
    rows = summary.rules
    self.language = language
    self.style = style
  }

  /// Empty when nothing was found.
  public var text: String {
    let digits = String(rows.first?.count ?? 0).count
    let ruleColumns = rows.map { $0.rule.name.count }.max() ?? 0
    let severityColumns = rows.map { DisplayWidth.columns(of: $0.severity.title[language].utf8) }.max() ?? 0
    var text = ""
    for row in rows {
      let count = String(row.count)
      let title = RuleSet.builtIn.rule(named: row.rule)?.documentation.title[language] ?? ""
      text += String(" ", times: digits - count.count) + count + "  "
      let severity = row.severity.title[language]
      text +=
        style.paint(severity, as: .severity(row.severity))
        + String(" ", times: severityColumns - DisplayWidth.columns(of: severity.utf8) + 2)
      text += row.rule.name + String(" ", times: ruleColumns - row.rule.name.count + 2) + (row.fixable > 0 ? "[*] " : "[ ] ") + title + "\n"
    }
    return text
  }
}
