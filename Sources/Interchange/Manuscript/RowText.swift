/// Tells rows of a sheet that are text, such as a title above a table, from rows of a table.
enum RowText {
  /// The line of text that a row is: one cell, alone or with empty ones that a spreadsheet adds. Inside a table such a row may also be a
  /// function's name; but not a caption or a heading that names a level.
  static func text(of cells: [TableCell], isInTable: Bool) -> String? {
    guard let first = cells.first, !first.isEmpty, cells.dropFirst().allSatisfy(\.isEmpty) else { return nil }
    let text = PrintedText.unwrapped(first.text)
    guard isInTable, cells.count > 1 else { return text }
    if isCaption(text) || PageMark.isLeftByPage(text) || LevelNames.find(in: text) != nil || ListMark.strip(text) != nil { return text }
    return Heading.read(ManuscriptLine(text, line: first.line)).map { $0.code?.depth != 1 } == true ? text : nil
  }

  /// 表2 权重表, Table 3 Weights: the caption of the next table.
  private static func isCaption(_ text: String) -> Bool {
    ["表", "Table ", "table "].contains { word in
      text.hasPrefix(word) && text.dropFirst(word.count).drop { $0 == " " }.first.map { $0.isWholeNumber } == true
    }
  }
}
