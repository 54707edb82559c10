import Schema
import TextModel

/// The coverage of one file as a table for a terminal.
public struct CoverageTable {
  private let matrix: CoverageMatrix
  private let language: Language
  private let style: TerminalStyle

  public init(_ matrix: CoverageMatrix, language: Language, style: TerminalStyle) {
    self.matrix = matrix
    self.language = language
    self.style = style
  }

  public var text: String {
    let rows = self.rows
    let columns = headings.indices.map { column in
      max(Self.width(headings[column]), rows.map { Self.width($0.cells[column]) }.max() ?? 0)
    }
    let subtitle = language.text(zh: "\(matrix.level)，依据 \(matrix.standard)", en: "\(matrix.level), against \(matrix.standard)")
    var text =
      "\(style.paint(TerminalText.safe(matrix.path), as: .headline))  \(TerminalText.safe(matrix.title == matrix.path ? "" : matrix.title))\n"
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
    [
      language.text(zh: "职业功能与工作内容", en: "function and content"), language.text(zh: "覆盖", en: "covered"),
      language.text(zh: "不覆盖", en: "left out"), language.text(zh: "缺少", en: "missing"), "%",
    ]
  }

  private var rows: [Row] {
    var rows: [Row] = []
    for function in matrix.functions {
      rows.append((cells(function.name, function.figures), .headline))
      for content in function.contents {
        rows.append((cells("  " + content.name, content.figures), content.figures.missing > 0 ? .severity(.warning) : nil))
      }
    }
    rows.append((cells(language.text(zh: "合计", en: "total"), matrix.figures), .headline))
    return rows
  }

  private func cells(_ name: String, _ figures: CoverageFigures) -> [String] {
    [
      TerminalText.shortened(TerminalText.safe(name), toColumns: 60), String(figures.covered), String(figures.leftOut),
      String(figures.missing), String(figures.percent),
    ]
  }

  private var missing: String {
    var text = ""
    for content in matrix.functions.flatMap(\.contents) where content.figures.missing > 0 {
      text += "\n\(style.paint(language.text(zh: "缺少：", en: "missing in "), as: .severity(.warning)))\(TerminalText.safe(content.name))\n"
      for item in content.items where item.state == .missing { text += "  \(TerminalText.safe(item.spelling))\n" }
    }
    return text
  }

  /// The first cell is aligned to the left, the numbers to the right.
  private func line(_ cells: [String], _ columns: [Int]) -> String {
    zip(cells, columns).enumerated().map { position, cell in
      let padding = String(" ", times: cell.1 - Self.width(cell.0))
      return position == 0 ? cell.0 + padding : padding + cell.0
    }.joined(separator: "  ")
  }

  private static func width(_ text: String) -> Int { DisplayWidth.columns(of: text.utf8) }
}
