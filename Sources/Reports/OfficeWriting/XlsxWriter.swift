import Schema
import TextModel

/// Writes a workbook: a sheet for each table, with real numbers, sums as formulas, frozen headers, widths and heat maps.
public struct XlsxWriter {
  private let document: FormDocument
  private var sheets: [(name: String, text: SheetText)] = []
  /// The names of the sheets in lower case, since workbooks do not distinguish the case of names.
  private var takenNames: Set<String> = []
  /// The next number to try for a name that several sheets have.
  private var nextNumbers: [String: Int] = [:]

  public static func write(_ document: FormDocument) -> [UInt8] {
    var writer = XlsxWriter(document: document)
    writer.writeSheets()
    let links = writer.sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
    let sheets = writer.sheets.enumerated().map { (name: "xl/worksheets/sheet\($0 + 1).xml", text: $1.text.xml) }
    return OfficeParts.container(
      [
        ("[Content_Types].xml", OfficeParts.workbookContentTypes(sheets: writer.sheets.count)),
        ("_rels/.rels", OfficeParts.relationships([("officeDocument", "xl/workbook.xml")])), ("xl/workbook.xml", writer.workbook),
        ("xl/_rels/workbook.xml.rels", OfficeParts.relationships(links + [("styles", "styles.xml")])),
        ("xl/styles.xml", SheetStyles.xml),
      ] + sheets)
  }

  private init(document: FormDocument) { self.document = document }

  /// Headings and paragraphs are written above the table that follows them, and the title above the first table.
  private mutating func writeSheets() {
    var above: [(text: String, style: SheetStyles.Style)] = [(document.title, .title)]
    for block in document.blocks {
      switch block {
      case .heading(let text): above.append((text, .heading))
      case .paragraph(let text): above.append((text, .note))
      case .list(let entries): above += entries.map { ("• " + $0, .note) }
      case .table(let table):
        if !table.caption.isEmpty { above.append((table.caption, .note)) }
        let name = name(table.name)
        sheets.append((name, SheetText(table, above: above)))
        above = []
      }
    }
    if !above.isEmpty {
      let name = name(document.language == .chinese ? "说明" : "Text")
      sheets.append((name, SheetText(FormTable(name: "", widths: [60]), above: above)))
    }
  }

  /// A valid sheet name: at most 31 characters, without those that are not allowed, and unique.
  private mutating func name(_ wanted: String) -> String {
    let base = String(wanted.filter { !"[]:*?/\\'".contains($0) }.prefix(25))
    let key = base.lowercased()
    if !base.isEmpty, takenNames.insert(key).inserted { return base }
    var number = nextNumbers[key] ?? 2
    while !takenNames.insert("\(key) \(number)").inserted { number += 1 }
    nextNumbers[key] = number + 1
    return "\(base) \(number)"
  }

  private var workbook: String {
    let list = sheets.enumerated().map { "<sheet name=\"\(OfficeParts.escaped($1.name))\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>" }
    // Print titles repeat the headers on each page. The range of a filter has its own defined name.
    let names = sheets.enumerated().flatMap { number, sheet in
      sheet.text.names.map { name in
        "<definedName name=\"_xlnm.\(name.name)\" localSheetId=\"\(number)\"\(name.isHidden ? " hidden=\"1\"" : "")>"
          + "'\(OfficeParts.escaped(sheet.name))'!\(name.range)</definedName>"
      }
    }
    return OfficeParts.xmlDeclaration
      + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
      + list.joined() + "</sheets>" + (names.isEmpty ? "" : "<definedNames>\(names.joined())</definedNames>")
      + "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>"
  }
}
