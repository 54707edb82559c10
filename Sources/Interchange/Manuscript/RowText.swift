/// Tells rows of a sheet that are text, such as a title above a table, from rows of a table.
enum RowText {
  /// The line of text that a row is: one cell, alone or with empty ones that a spreadsheet adds. Inside a table such a row may also be a
  /// function's name; but not a caption or a heading that names a level.
  static func text(of cells: [TableCell], isInTable: Bool) -> String? {
    guard let first = cells.first, !first.isEmpty, cells.dropFirst().allSatisfy(\.isEmpty) else { return nil }
    let text = PrintedText.unwrapped(first.text)
    guard isInTable, cells.count > 1 else { return text }
    if isCaption(PrintedText.folded(text)) || PageMark.isLeftByPage(text) || LevelNames.find(in: text) != nil || ListMark.strip(text) != nil
    {
      return text
    }
    return Heading.read(ManuscriptLine(text, line: first.line)).map { $0.code?.depth != 1 } == true ? text : nil
  }

  /// 表2 权重表, 表A.1, 图3, Table 4: the caption of a table or picture, which may be the only text above it. The text is folded.
  static func isCaption(_ folded: String) -> Bool {
    ["表", "图", "续表", "table"].contains { word in
      guard folded.hasPrefix(word) else { return false }
      let rest = folded.dropFirst(word.count)
      // Tableware is not a caption.
      let number = rest.first.map { $0.isASCII && $0.isLetter } == true ? rest.dropFirst().drop { $0 == "." } : rest
      return number.first.map(\.isASCIIDigit) == true
    }
  }
}
