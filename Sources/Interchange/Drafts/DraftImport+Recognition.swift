import Schema

// How tables, forms and formats are recognized in an input.

extension DraftImport {
  /// Whether a row is the header of a table of modules or duties, or a label with its value.
  static func isHeader(_ cells: [TableCell], _ kind: Draft.Kind) -> Bool {
    isTable(cells, kind)
      || cells.count >= 2 && cells.first.map { DraftWords.fact(PrintedText.unwrapped($0.text), kind) != nil } == true
  }

  /// The words by which readers of other formats recognize the tables and labels of a form.
  static func vocabulary(_ kind: Draft.Kind) -> FormVocabulary {
    FormVocabulary(
      isTable: { isTable($0, kind) }, isOfUnits: { isOfUnits($0) }, columns: { Set($0.compactMap(DraftWords.column)).count },
      isCounted: { name in
        !DraftWords.mayBeContents(name)
          && DraftWords.column(name).map { [.number, .hours, .theory, .practice, .weight].contains($0) } == true
      },
      isSum: { DraftWords.isTotal($0) || DraftWords.isSubtotal($0) }, isLabel: { DraftWords.fact($0, kind) != nil },
      hasMark: { DraftWords.withoutBullet($0) != $0 })
  }

  private static func isTable(_ cells: [TableCell], _ kind: Draft.Kind) -> Bool {
    DraftTableHeader.read([TableRow(cells: cells, line: 1)], kind) != nil
  }

  private static func isOfUnits(_ cells: [TableCell]) -> Bool {
    let columns = Set(cells.compactMap { DraftWords.column(PrintedText.unwrapped($0.text)) })
    return columns.contains(.unit) && columns.isDisjoint(with: [.module, .covers])
  }

  /// Whether the input is Markdown. Headings are enough, since a job description may have no table.
  static func isMarkdown(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.prefix(clamping: 65_536), as: UTF8.self)
    let isMarked = text.hasPrefix("# ") || text.contains("\n# ") || text.contains("\n## ")
    return isMarked && !text.contains("<table") && !text.contains("<html")
  }
}
