import Schema
import TextModel

/// Writes a workbook: a sheet for each table, with real numbers, sums as formulas, frozen heads, widths and heat maps.
public struct XlsxWriter {
  private let document: FormDocument
  private var sheets: [(name: String, xml: String)] = []

  public static func write(_ document: FormDocument) -> [UInt8] {
    var writer = XlsxWriter(document: document)
    writer.writeSheets()
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", OfficeParts.workbookContentTypes(sheets: writer.sheets.count))
    zip.add("_rels/.rels", OfficeParts.relationships([("officeDocument", "xl/workbook.xml")]))
    zip.add("xl/workbook.xml", writer.workbook)
    let links = writer.sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
    zip.add("xl/_rels/workbook.xml.rels", OfficeParts.relationships(links + [("styles", "styles.xml")]))
    zip.add("xl/styles.xml", SheetStyles.xml)
    for (number, sheet) in writer.sheets.enumerated() { zip.add("xl/worksheets/sheet\(number + 1).xml", sheet.xml) }
    return zip.file
  }

  private init(document: FormDocument) { self.document = document }

  /// Headings and paragraphs stand above the table that follows them; the title above the first.
  private mutating func writeSheets() {
    var above: [(text: String, style: SheetStyles.Style)] = [(document.title, .title)]
    for block in document.blocks {
      switch block {
      case .heading(let text): above.append((text, .heading))
      case .paragraph(let text): above.append((text, .text))
      case .list(let entries): above += entries.map { ("• " + $0, .text) }
      case .table(let table):
        if !table.caption.isEmpty { above.append((table.caption, .text)) }
        sheets.append((name(table.name), SheetText(table, above: above).xml))
        above = []
      }
    }
    if !above.isEmpty {
      sheets.append((name(document.language == .chinese ? "说明" : "Text"), SheetText(FormTable(name: "", widths: [60]), above: above).xml))
    }
  }

  /// At most 31 characters, none of those that sheets may not have, and each name once.
  private func name(_ wanted: String) -> String {
    let base = String(wanted.filter { !"[]:*?/\\'".contains($0) }.prefix(25))
    let taken = Set(sheets.map { $0.name.lowercased() })
    guard taken.contains(base.lowercased()) || base.isEmpty else { return base }
    let number = Range(clamping: 2, sheets.count + 3).first { !taken.contains("\(base) \($0)".lowercased()) } ?? 0
    return "\(base) \(number)"
  }

  private var workbook: String {
    let list = sheets.enumerated().map { "<sheet name=\"\(OfficeParts.escaped($1.name))\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>" }
    return OfficeParts.head
      + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
      + list.joined() + "</sheets><calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>"
  }
}

/// One sheet.
struct SheetText {
  private let table: FormTable
  private let above: [(text: String, style: SheetStyles.Style)]
  private var offset: Int { above.count }
  /// Sums over more cells are written as numbers.
  private static let mostAddends = 200

  init(_ table: FormTable, above: [(text: String, style: SheetStyles.Style)]) {
    self.table = table
    self.above = above
  }

  var xml: String {
    let last = max(1, table.widths.count)
    var merges: [String] = last > 1 ? above.indices.map { "A\($0 + 1):\(Self.column(last - 1))\($0 + 1)" } : []
    var rows = ""
    for (number, line) in above.enumerated() {
      rows += "<row r=\"\(number + 1)\">" + text(line.text, "A\(number + 1)", line.style) + "</row>"
    }
    for (number, row) in table.rows.enumerated() {
      let line = offset + number + 1
      rows += "<row r=\"\(line)\" ht=\"\(height(row))\" customHeight=\"1\">"
      for (place, cell) in row.enumerated() {
        let name = "\(Self.column(place))\(line)"
        rows += self.cell(cell, name, place)
        guard !cell.isCovered, cell.width > 1 || cell.height > 1 else { continue }
        merges.append("\(name):\(Self.column(place + max(1, cell.width) - 1))\(line + max(1, cell.height) - 1)")
      }
      rows += "</row>"
    }
    return OfficeParts.head
      + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
      + view + columns + "<sheetData>\(rows)</sheetData>"
      + (merges.isEmpty
        ? "" : "<mergeCells count=\"\(merges.count)\">" + merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>")
      + heat + "<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.8\" bottom=\"0.8\" header=\"0.3\" footer=\"0.4\"/>"
      + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
  }

  /// In points. Not every program fits rows to wrapped lines when it opens a workbook.
  private func height(_ row: [FormCell]) -> Int {
    var lines = 1
    for (place, cell) in row.enumerated() where !cell.isCovered && cell.height == 1 {
      let characters = table.widths.dropFirst(clamping: place).prefix(clamping: cell.width).reduce(0, +) * 2
      let width = max(6, characters)
      lines = max(lines, cell.lines.reduce(0) { $0 + 1 + max(0, DisplayWidth.columns(of: Array($1.utf8)) - 1) / width })
    }
    return min(409, lines * 15 + 3)
  }

  /// The head stays while the rest scrolls.
  private var view: String {
    let frozen = offset + table.headRows
    guard table.headRows > 0 else { return "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>" }
    return
      "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"\(frozen)\" topLeftCell=\"A\(frozen + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
  }

  private var columns: String {
    "<cols>"
      + table.widths.enumerated().map { "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"\(max(6, $1 * 2 + 2))\" customWidth=\"1\"/>" }
      .joined() + "</cols>"
  }

  private var heat: String {
    let first = offset + table.headRows + 1
    let last = offset + table.rows.count - 1
    guard last >= first else { return "" }
    return table.heatColumns.enumerated().map { number, place in
      let name = Self.column(place)
      return
        "<conditionalFormatting sqref=\"\(name)\(first):\(name)\(last)\"><cfRule type=\"colorScale\" priority=\"\(number + 1)\"><colorScale><cfvo type=\"num\" val=\"0\"/><cfvo type=\"max\"/><color rgb=\"FFC6EFCE\"/><color rgb=\"FFF8696B\"/></colorScale></cfRule></conditionalFormatting>"
    }.joined()
  }

  private func cell(_ cell: FormCell, _ name: String, _ place: Int) -> String {
    let style: SheetStyles.Style = cell.isHead ? .head : cell.number != nil ? .number : .text
    if let rows = cell.sumOfRows, rows.count <= Self.mostAddends {
      let addends = rows.map { "\(Self.column(place))\(offset + $0 + 1)" }.joined(separator: ",")
      let value = cell.number.map { "<v>\($0)</v>" } ?? ""
      return "<c r=\"\(name)\" s=\"\(style.rawValue)\"><f>SUM(\(addends))</f>\(value)</c>"
    }
    if let number = cell.number { return "<c r=\"\(name)\" s=\"\(style.rawValue)\"><v>\(number)</v></c>" }
    return text(cell.lines.joined(separator: "\n"), name, style)
  }

  private func text(_ text: String, _ name: String, _ style: SheetStyles.Style) -> String {
    guard !text.isEmpty else { return "<c r=\"\(name)\" s=\"\(style.rawValue)\"/>" }
    return
      "<c r=\"\(name)\" s=\"\(style.rawValue)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(OfficeParts.escaped(text))</t></is></c>"
  }

  /// `A`, `Z`, `AA`.
  static func column(_ index: Int) -> String {
    var name = ""
    var rest = max(0, index) + 1
    while rest > 0 {
      let digit = (rest - 1) % 26
      name = String(UnicodeScalar(UInt8(65 + digit))) + name
      rest = (rest - 1) / 26
    }
    return name
  }
}

/// The styles of cells.
enum SheetStyles {
  enum Style: Int, Sendable {
    case text = 0
    case head = 1
    case number = 2
    case title = 3
    case heading = 4
  }

  static let xml =
    OfficeParts.head
    + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"4\">"
    + "<font><sz val=\"10.5\"/><name val=\"宋体\"/><charset val=\"134\"/></font><font><b/><sz val=\"10.5\"/><name val=\"黑体\"/><charset val=\"134\"/></font>"
    + "<font><b/><sz val=\"16\"/><name val=\"黑体\"/><charset val=\"134\"/></font><font><b/><sz val=\"12\"/><name val=\"黑体\"/><charset val=\"134\"/></font></fonts>"
    + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEDF2F7\"/></patternFill></fill></fills>"
    + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border></borders>"
    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"5\">"
    + format(font: 0, fill: 0, border: 1, "<alignment vertical=\"center\" wrapText=\"1\"/>")
    + format(font: 1, fill: 2, border: 1, "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>")
    + format(font: 0, fill: 0, border: 1, "<alignment horizontal=\"center\" vertical=\"center\"/>")
    + format(font: 2, fill: 0, border: 0, "<alignment horizontal=\"center\" vertical=\"center\"/>")
    + format(font: 3, fill: 0, border: 0, "<alignment vertical=\"center\"/>") + "</cellXfs></styleSheet>"

  private static func format(font: Int, fill: Int, border: Int, _ alignment: String) -> String {
    "<xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">\(alignment)</xf>"
  }
}
