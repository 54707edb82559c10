/// The styles of cells.
enum SheetStyles {
  enum Style: Int, Sendable {
    case text = 0
    case header = 1
    case number = 2
    case title = 3
    case heading = 4
    /// A line above a table.
    case note = 5
  }

  static let xml =
    OfficeParts.xmlDeclaration
    + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"4\">"
    + "<font><sz val=\"10.5\"/><name val=\"宋体\"/><charset val=\"134\"/></font><font><b/><sz val=\"10.5\"/><name val=\"黑体\"/><charset val=\"134\"/></font>"
    + "<font><b/><sz val=\"16\"/><name val=\"黑体\"/><charset val=\"134\"/></font><font><b/><sz val=\"12\"/><name val=\"黑体\"/><charset val=\"134\"/></font></fonts>"
    + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEDF2F7\"/></patternFill></fill></fills>"
    + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border></borders>"
    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"6\">"
    + format(font: 0, fill: 0, border: 1, "<alignment vertical=\"top\" wrapText=\"1\"/>")
    + format(font: 1, fill: 2, border: 1, "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>")
    + format(font: 0, fill: 0, border: 1, "<alignment horizontal=\"center\" vertical=\"top\"/>")
    + format(font: 2, fill: 0, border: 0, "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>")
    + format(font: 3, fill: 0, border: 0, "<alignment vertical=\"center\" wrapText=\"1\"/>")
    + format(font: 0, fill: 0, border: 0, "<alignment vertical=\"center\" wrapText=\"1\"/>") + "</cellXfs>"
    + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"

  private static func format(font: Int, fill: Int, border: Int, _ alignment: String) -> String {
    "<xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">\(alignment)</xf>"
  }
}
