import Schema

/// Coverage as one flat table for spreadsheets: a row for every item of every file.
enum CoverageCSV {
  static func write(_ coverage: WorkspaceCoverage, language: Language) -> String {
    let head = [
      CoverageWords.file, CoverageWords.name, CoverageWords.kind, CoverageWords.standard, CoverageWords.level, CoverageWords.function,
      CoverageWords.content, CoverageWords.column, CoverageWords.item, CoverageWords.state, Bilingual(zh: "模块或职责", en: "Modules or duties"),
      CoverageWords.reason,
    ]
    var text = "\u{FEFF}" + CSVText.row(head.map { $0[language] })
    for matrix in coverage.matrices {
      for function in matrix.functions {
        for content in function.contents {
          for item in content.items { text += row(matrix, function, content, item, language) }
        }
      }
    }
    return text
  }

  private static func row(
    _ matrix: CoverageMatrix, _ function: CoverageMatrix.Function, _ content: CoverageMatrix.Content, _ item: CoverageMatrix.Item,
    _ language: Language
  ) -> String {
    CSVText.row([
      matrix.path, matrix.title, matrix.kind.name[language], matrix.standard, matrix.level, function.name, content.name,
      item.column.name[language], item.label, CoverageWords.name(of: item.state)[language],
      CSVText.list(item.parts.map { matrix.parts[$0].name[language] }), item.reason ?? "",
    ])
  }
}
