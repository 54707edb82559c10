import Schema
import TextModel

/// A coverage report as a table for a terminal.
public struct CoverageTable {
  private let report: CoverageReport
  private let language: Language
  private let style: TerminalStyle

  public init(_ report: CoverageReport, language: Language, style: TerminalStyle) {
    self.report = report
    self.language = language
    self.style = style
  }

  public var text: String {
    let rows = self.rows
    let columns = headings.indices.map { column in
      max(Self.width(headings[column]), rows.map { Self.width($0.cells[column]) }.max() ?? 0)
    }
    let subtitle = words("\(report.level)，依据 \(report.standard)", "\(report.level), against \(report.standard)")
    var text = "\(style.paint(TerminalText.safe(report.path), as: .headline))  \(TerminalText.safe(report.title))\n"
    text += style.paint(TerminalText.safe(subtitle), as: .aside) + "\n\n"
    text += style.paint(line(headings, columns), as: .frame) + "\n"
    for row in rows {
      let line = line(row.cells, columns)
      text += row.role.map { style.paint(line, as: $0) } ?? line
      text += "\n"
    }
    return text + missing
  }

  /// A line of the table, and its style.
  private typealias Row = (cells: [String], role: TerminalStyle.Role?)

  private var headings: [String] {
    [words("职业功能与工作内容", "function and content"), words("覆盖", "covered"), words("不覆盖", "left out"), words("缺少", "missing"), "%"]
  }

  private var rows: [Row] {
    var rows: [Row] = []
    for function in report.functions {
      rows.append((cells(function.name, function.figures), .headline))
      for content in function.contents {
        rows.append((cells("  " + content.name, content.figures), content.figures.missing > 0 ? .severity(.warning) : nil))
      }
    }
    rows.append((cells(words("合计", "total"), report.figures), .headline))
    return rows
  }

  private func cells(_ name: String, _ figures: CoverageReport.Figures) -> [String] {
    let share = figures.total == 0 ? 100 : figures.covered * 100 / figures.total
    return [
      TerminalText.shortened(TerminalText.safe(name), toColumns: 60), String(figures.covered), String(figures.excused),
      String(figures.missing), String(share),
    ]
  }

  private var missing: String {
    var text = ""
    for content in report.functions.flatMap(\.contents) where !content.missing.isEmpty {
      text += "\n\(style.paint(words("缺少：", "missing in "), as: .severity(.warning)))\(TerminalText.safe(content.name))\n"
      for item in content.missing { text += "  \(TerminalText.safe(item))\n" }
    }
    return text
  }

  /// The name on the left, the figures on the right.
  private func line(_ cells: [String], _ columns: [Int]) -> String {
    zip(cells, columns).enumerated().map { position, cell in
      let padding = String(repeating: " ", count: max(0, cell.1 - Self.width(cell.0)))
      return position == 0 ? cell.0 + padding : padding + cell.0
    }.joined(separator: "  ")
  }

  private static func width(_ text: String) -> Int { DisplayWidth.columns(of: text.utf8) }

  private func words(_ chinese: String, _ english: String) -> String { Bilingual(zh: chinese, en: english)[language] }
}
