import Linter
import Schema
import TextModel

/// A workbook for reviewers: a row for each finding with its place and advice, and a column to mark it as done.
struct XlsxRenderer: Renderer {
  private let language: Language
  private let words: FormWords

  init(_ options: RenderOptions) {
    language = options.language
    words = FormWords(language: options.language)
  }

  func render(_ report: Report) -> [UInt8] {
    var document = FormDocument(title: words("检查结果", "Problems found"), language: language)
    let summary = SummaryText(report.summary, language: language, style: TerminalStyle(isColored: false)).text
    document.blocks += summary.split(separator: "\n").map { .paragraph(String($0)) }
    document.blocks.append(.table(findings(report)))
    if !report.summary.rules.isEmpty { document.blocks.append(.table(rules(report))) }
    if !report.failures.isEmpty { document.blocks.append(.table(failures(report))) }
    return XlsxWriter.write(document)
  }

  private func findings(_ report: Report) -> FormTable {
    var table = FormTable(name: words("问题", "Problems"), widths: [16, 4, 4, 14, 5, 13, 30, 24, 6])
    table.addHeader([
      words("文件", "File"), words("行", "Line"), words("列", "Column"), words("位置", "Place"), words("级别", "Severity"),
      words("规则", "Rule"), words("问题", "Problem"), words("建议", "Advice"), words("已处理", "Done"),
    ])
    for finding in report.findings {
      let start = finding.place.start(in: .scalars)
      table.rows.append([
        text(finding.place.path), FormCell(Quantity(start.line + 1)), FormCell(Quantity(start.column + 1)),
        text(AuthorPath.line(finding.place.authorPath)), text(finding.severity.title[language]), text(finding.rule.name),
        text(finding.message[language]), FormCell(advice(on: finding)), FormCell([]),
      ])
    }
    table.hasFilter = true
    table.choices = [(column: 8, values: [words("是", "yes"), words("否", "no")])]
    return table
  }

  /// The fixes of a finding, with a remark to choose one if there are several, and its notes.
  private func advice(on finding: ReportedFinding) -> [String] {
    let isChoice = finding.fixes.count > 1
    let fixes = finding.fixes.map { ($0.title[language], isChoice ? words("（任选其一）", " (choose one)") : "") }
    let notes = finding.notes.map { note in
      let place = "\(note.place.path):\(note.place.start(in: .scalars).line + 1)"
      return (words("参见 \(place)：", "See \(place): ") + note.message[language], "")
    }
    return (fixes + notes).map { TerminalText.safe($0.0) + $0.1 }
  }

  private func rules(_ report: Report) -> FormTable {
    var table = FormTable(name: words("按规则", "By rule"), widths: [18, 8, 6])
    table.addHeader([words("规则", "Rule"), words("最高级别", "Highest severity"), words("数量", "Count")])
    for rule in report.summary.rules {
      table.rows.append([text(rule.rule.name), text(rule.severity.title[language]), FormCell(Quantity(rule.count))])
    }
    return table
  }

  private func failures(_ report: Report) -> FormTable {
    var table = FormTable(name: words("未能读取", "Not read"), widths: [24, 40])
    table.addHeader([words("文件", "File"), words("原因", "Reason")])
    for failure in report.failures { table.rows.append([text(failure.path), text(failure.message[language])]) }
    return table
  }

  /// Control characters and marks of text direction are made visible.
  private func text(_ text: String) -> FormCell { FormCell([TerminalText.safe(data: text)]) }
}
