import Schema
import TextModel

/// Writes a Word document: A4, 宋体 and 黑体, heading styles for the navigation pane, tables with repeated headers, page numbers.
public struct DocxWriter {
  private let document: FormDocument
  private let isLandscape: Bool
  private var body = ""

  public static func write(_ document: FormDocument) -> [UInt8] {
    var writer = DocxWriter(document)
    writer.writeBody()
    return OfficeParts.container([
      ("[Content_Types].xml", OfficeParts.wordContentTypes),
      ("_rels/.rels", OfficeParts.relationships([("officeDocument", "word/document.xml")])), ("word/document.xml", writer.xml),
      ("word/styles.xml", DocxStyles.xml(document.language)), ("word/footer1.xml", DocxStyles.footer(document.language)),
      ("word/_rels/document.xml.rels", OfficeParts.relationships([("styles", "styles.xml"), ("footer", "footer1.xml")])),
    ])
  }

  private init(_ document: FormDocument) {
    self.document = document
    isLandscape = document.isWide
  }

  /// The width of the text between margins of 2.2 cm, in twentieths of a point.
  private var textWidth: Int { (isLandscape ? Self.longSide : Self.shortSide) - 2 * Self.margin }
  /// The sides of a sheet of A4, in twentieths of a point.
  fileprivate static let shortSide = 11906
  private static let longSide = 16838
  fileprivate static let margin = 1247

  private var xml: String {
    let size =
      isLandscape
      ? "w:w=\"\(Self.longSide)\" w:h=\"\(Self.shortSide)\" w:orient=\"landscape\"" : "w:w=\"\(Self.shortSide)\" w:h=\"\(Self.longSide)\""
    let section =
      "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz \(size)/><w:pgMar w:top=\"1417\" w:right=\"\(Self.margin)\" w:bottom=\"1247\" w:left=\"\(Self.margin)\" w:header=\"850\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr>"
    return OfficeParts.xmlDeclaration
      + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
      + body + section + "</w:body></w:document>"
  }

  private mutating func writeBody() {
    body += Self.paragraph(document.title, style: "Title")
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .heading(let text): body += Self.paragraph(text, style: "Heading1")
      case .paragraph(let text): body += Self.paragraph(text, style: nil)
      case .list(let entries): for entry in entries { body += Self.paragraph("• " + entry, style: "ListParagraph") }
      case .table(let table):
        if !table.caption.isEmpty { body += Self.paragraph(table.caption, style: "Caption") }
        body += self.table(table)
        // Word joins tables that have no text between them, and a document cannot end in a table.
        if index + 1 == document.blocks.count {
          body += Self.end
        } else if Self.isTable(document.blocks[index + 1]) {
          body += Self.paragraph("", style: nil)
        }
      }
    }
  }

  /// A last paragraph that is too low to begin a page of its own.
  private static let end =
    "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>"

  private static func isTable(_ block: FormBlock) -> Bool { if case .table = block { true } else { false } }

  private static func paragraph(_ text: String, style: String?, isBold: Bool = false, isCentred: Bool = false) -> String {
    var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    if isCentred { properties += "<w:jc w:val=\"center\"/>" }
    let run = isBold ? "<w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:b/></w:rPr>" : ""
    let content = text.isEmpty ? "" : "<w:r>\(run)<w:t xml:space=\"preserve\">\(OfficeParts.escaped(text))</w:t></w:r>"
    return "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + content + "</w:p>"
  }

  private func table(_ table: FormTable) -> String {
    let widths = ColumnWidths(table).fitted(to: textWidth)
    var xml =
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    for width in widths { xml += "<w:gridCol w:w=\"\(width)\"/>" }
    xml += "</w:tblGrid>"
    for (number, row) in table.rows.enumerated() {
      let isHeader = number < table.headerRows
      let isLong = !isHeader && ColumnWidths.lines(of: row, in: widths) > Self.maximumKeptLines
      xml += "<w:tr><w:trPr>" + (isLong ? "" : "<w:cantSplit/>") + (isHeader ? "<w:tblHeader/>" : "") + "</w:trPr>"
      for (column, cell) in row.enumerated() where cell.width > 0 {
        xml += self.cell(
          cell, widths.dropFirst(clamping: column).prefix(clamping: cell.width).reduce(0, +), isHeader: isHeader, isLong: isLong)
      }
      xml += "</w:tr>"
    }
    return xml + "</w:tbl>"
  }

  /// A row with more lines may go on on the next page: it would leave most of a page empty.
  private static let maximumKeptLines = 12

  private func cell(_ cell: FormCell, _ width: Int, isHeader: Bool, isLong: Bool) -> String {
    var properties = "<w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if cell.width > 1 { properties += "<w:gridSpan w:val=\"\(cell.width)\"/>" }
    if cell.height > 1 { properties += "<w:vMerge w:val=\"restart\"/>" }
    if cell.height == 0 { properties += "<w:vMerge/>" }
    if cell.isHeader { properties += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDF2F7\"/>" }
    properties += "<w:vAlign w:val=\"\(isLong ? "top" : "center")\"/>"
    let isCentred = isHeader || cell.number != nil || cell.isHeader
    let lines = cell.lines.isEmpty ? [""] : cell.lines
    let paragraphs = lines.map { Self.paragraph($0, style: "TableText", isBold: cell.isHeader, isCentred: isCentred) }
    return "<w:tc><w:tcPr>\(properties)</w:tcPr>" + paragraphs.joined() + "</w:tc>"
  }
}

extension FormDocument {
  /// Whether a table does not fit on an upright page.
  public var isWide: Bool {
    blocks.contains { block in
      guard case .table(let table) = block else { return false }
      let room = DocxWriter.shortSide - 2 * DocxWriter.margin
      return table.widths.count > 8 || ColumnWidths(table).needed.reduce(0, +) > room
    }
  }
}
