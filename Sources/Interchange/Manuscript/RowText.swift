/// Distinguishes rows of a sheet that are text, such as a title above a table, from rows of a table.
enum RowText {
  /// The line of text in a row with one cell, alone or with empty cells that a spreadsheet adds. Inside a table such a row may be the name
  /// of a function, unless it is a caption or a heading with a level.
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

  /// Whether a folded text is the caption of a table or picture, which may be the only text above it: 表2 权重表, 表A.1, 图3, Table 4.
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
