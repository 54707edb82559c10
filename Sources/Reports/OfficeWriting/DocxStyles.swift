import Schema

/// The styles of documents for Word, and the footer with the page numbers.
enum DocxStyles {
  private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  /// Chinese text is set in 宋体 and Chinese headers in 黑体, Latin text in Times New Roman.
  private static let fonts =
    "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" w:eastAsia=\"宋体\"/>"
  private static let headerFonts = "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\" w:eastAsia=\"黑体\"/>"

  static func xml(_ language: Language) -> String {
    let tag = language == .chinese ? "zh-CN" : "en-GB"
    return OfficeParts.xmlDeclaration
      + "<w:styles \(word)><w:docDefaults><w:rPrDefault><w:rPr>\(fonts)<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"en-GB\" w:eastAsia=\"\(tag)\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"60\" w:line=\"300\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
      + style("Normal", "Normal", "", "", isDefault: true)
      + style(
        "Title", "Title", "<w:spacing w:before=\"120\" w:after=\"240\"/><w:jc w:val=\"center\"/>",
        headerFonts + "<w:b/><w:sz w:val=\"36\"/>")
      + style(
        "Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
        headerFonts + "<w:b/><w:sz w:val=\"28\"/>")
      + style("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"60\"/><w:jc w:val=\"center\"/>", headerFonts)
      + style("ListParagraph", "List Paragraph", "<w:ind w:left=\"360\"/>", "")
      + style(
        "TableText", "Table Text", "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"260\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"19\"/>")
      + style("Footer", "footer", "<w:jc w:val=\"center\"/>", "<w:sz w:val=\"18\"/>") + tableGrid + "</w:styles>"
  }

  private static func style(_ id: String, _ name: String, _ paragraph: String, _ run: String, isDefault: Bool = false) -> String {
    let based = isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>"
    return
      "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(based)<w:qFormat/>"
      + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>") + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
  }

  private static var tableGrid: String {
    let edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>"
    }
    return
      "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>\(edges.joined())</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
  }

  /// For example `第 1 页，共 3 页`.
  static func footer(_ language: Language) -> String {
    func text(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
    func field(_ name: String) -> String { "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>" }
    let line =
      language == .chinese
      ? text("第 ") + field("PAGE") + text(" 页，共 ") + field("NUMPAGES") + text(" 页")
      : text("Page ") + field("PAGE") + text(" of ") + field("NUMPAGES")
    return OfficeParts.xmlDeclaration + "<w:ftr \(word)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\(line)</w:p></w:ftr>"
  }
}
