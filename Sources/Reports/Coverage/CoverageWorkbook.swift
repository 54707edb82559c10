import Schema

/// Coverage as a workbook: a sheet that compares all files, with a heat map of what is missing, then a sheet for each file with every item.
enum CoverageWorkbook {
  static func write(_ coverage: WorkspaceCoverage, language: Language) -> [UInt8] {
    let words = FormWords(language: language)
    var document = FormDocument(title: words("对标准的覆盖情况", "Coverage of standards"), language: language)
    document.blocks.append(.table(overview(coverage, words)))
    for matrix in coverage.matrices {
      document.blocks.append(.heading("\(matrix.title)　\(matrix.standard)　\(matrix.level)"))
      document.blocks.append(.table(contents(matrix, words)))
      document.blocks.append(.table(items(matrix, words)))
    }
    return XlsxWriter.write(document)
  }

  private static func overview(_ coverage: WorkspaceCoverage, _ words: FormWords) -> FormTable {
    var table = FormTable(name: words("总览", "Overview"), widths: [14, 16, 9, 6, 5, 5, 5, 5, 5])
    table.addHeader([
      CoverageWords.file[words.language], CoverageWords.name[words.language], CoverageWords.standard[words.language],
      CoverageWords.level[words.language], words("条目", "Items"), words("已覆盖", "Covered"), words("不覆盖", "Left out"), words("缺少", "Missing"),
      words("覆盖率（%）", "Covered (%)"),
    ])
    for matrix in coverage.matrices {
      let figures = matrix.figures
      table.rows.append(
        [matrix.path, matrix.title, matrix.standard, matrix.level].map { FormCell([$0]) }
          + [figures.total, figures.covered, figures.leftOut, figures.missing, figures.percent].map { FormCell(Quantity($0)) })
    }
    table.heatColumns = [7]
    return table
  }

  private static func contents(_ matrix: CoverageMatrix, _ words: FormWords) -> FormTable {
    var table = FormTable(name: matrix.title, widths: [12, 14, 5, 5, 5, 5])
    table.addHeader([
      CoverageWords.function[words.language], CoverageWords.content[words.language], words("条目", "Items"), words("已覆盖", "Covered"),
      words("不覆盖", "Left out"), words("缺少", "Missing"),
    ])
    for function in matrix.functions {
      for (number, content) in function.contents.enumerated() {
        let figures = content.figures
        let name = number == 0 ? FormCell([function.name]).spanning(height: function.contents.count) : FormCell.below
        let counts = [figures.total, figures.covered, figures.leftOut, figures.missing]
        table.rows.append([name, FormCell([content.name])] + counts.map { FormCell(Quantity($0)) })
      }
    }
    let rows = Array(Range(clamping: 1, table.rows.count))
    let sums = [matrix.figures.total, matrix.figures.covered, matrix.figures.leftOut, matrix.figures.missing]
    table.rows.append(
      [FormCell([words("合计", "Total")], isHeader: true), FormCell([], isHeader: true)]
        + sums.map { sum in
          var cell = FormCell(Quantity(sum))
          cell.sumOfRows = rows
          cell.isHeader = true
          return cell
        })
    table.heatColumns = [5]
    return table
  }

  private static func items(_ matrix: CoverageMatrix, _ words: FormWords) -> FormTable {
    var table = FormTable(name: words("条目", "Items") + " " + matrix.title, widths: [12, 6, 24, 6, 16, 14])
    table.addHeader([
      CoverageWords.content[words.language], CoverageWords.column[words.language], CoverageWords.item[words.language],
      CoverageWords.state[words.language], CoverageWords.parts[words.language], CoverageWords.reason[words.language],
    ])
    for content in matrix.functions.flatMap(\.contents) {
      for item in content.items {
        let parts = item.parts.compactMap { matrix.parts.indices.contains($0) ? matrix.parts[$0].name[words.language] : nil }
        table.rows.append(
          [content.name, item.column.name[words.language], item.label, CoverageWords.name(of: item.state)[words.language]].map {
            FormCell([$0])
          }
            + [FormCell(parts), FormCell([item.reason ?? ""])])
      }
    }
    return table
  }
}
