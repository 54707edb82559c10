import Schema

/// Coverage as one flat table for spreadsheets: a row for every item of every file.
enum CoverageCSV {
  static func write(_ coverage: WorkspaceCoverage, language: Language) -> String {
    var text = "\u{FEFF}" + CSVText.row(columns.map { $0.header[language] })
    for matrix in coverage.matrices {
      for function in matrix.functions {
        for content in function.contents {
          for item in content.items {
            let row = Row(matrix: matrix, function: function, content: content, item: item, language: language)
            text += CSVText.row(columns.map { $0.cell(row) })
          }
        }
      }
    }
    return text
  }

  /// The data of one row.
  private struct Row {
    let matrix: CoverageMatrix
    let function: CoverageMatrix.Function
    let content: CoverageMatrix.Content
    let item: CoverageMatrix.Item
    let language: Language
  }

  /// The columns, each with its heading and the text of its cells.
  private static let columns: [(header: Bilingual, cell: @Sendable (Row) -> String)] = [
    (CoverageWords.file, { $0.matrix.path }),
    (CoverageWords.name, { $0.matrix.title }),
    (CoverageWords.kind, { $0.matrix.kind.name[$0.language] }),
    (CoverageWords.standard, { $0.matrix.standard }),
    (CoverageWords.level, { $0.matrix.level }),
    (CoverageWords.function, { $0.function.name }),
    (CoverageWords.content, { $0.content.name }),
    (CoverageWords.column, { $0.item.column.name[$0.language] }),
    (CoverageWords.item, { $0.item.label }),
    (CoverageWords.state, { CoverageWords.name(of: $0.item.state)[$0.language] }),
    (CoverageWords.parts, { row in CSVText.list(row.item.parts.map { row.matrix.parts[$0].name[row.language] }) }),
    (CoverageWords.reason, { $0.item.reason ?? "" }),
  ]
}
