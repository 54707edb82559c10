import Office

@testable import Interchange

/// Writes a document of lines and tables in a format with merged cells: rows have `|` between their cells, `<` continues the cell on the
/// left, `^` the cell above, `/` breaks a line. An empty line ends a table.
enum TableForm: CaseIterable, Sendable {
  case word
  case workbook
  case html

  func write(_ layout: String) throws -> [UInt8] {
    var blocks: [(text: String?, rows: [[String]])] = []
    for line in layout.split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      if cells.count < 2 {
        blocks.append((String(line), []))
      } else if blocks.last?.text == nil, !blocks.isEmpty {
        blocks[blocks.count - 1].rows.append(cells)
      } else {
        blocks.append((nil, [cells]))
      }
    }
    switch self {
    case .word: return try Self.word(blocks.map { $0.text.map(Self.paragraph) ?? Self.wordTable($0.rows) }.joined())
    case .workbook: return try Self.sheet(blocks.flatMap { $0.text.map { [[$0]] } ?? $0.rows })
    case .html: return Array(blocks.map { $0.text.map { "<p>\($0)</p>" } ?? Self.htmlTable($0.rows) }.joined().utf8)
    }
  }

  // MARK: Word

  static func word(_ body: String, _ parts: [ZipWriter.Part] = []) throws -> [UInt8] {
    let xml = "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
    return try ZipWriter.write([ZipWriter.Part("word/document.xml", Array(xml.utf8))] + parts).get()
  }

  static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  private static func wordTable(_ rows: [[String]]) -> String {
    let written = rows.enumerated().map { index, row -> String in
      var cells = ""
      for (column, text) in row.enumerated() where text != "<" {
        let span = 1 + row[(column + 1)...].prefix { $0 == "<" }.count
        let isAbove = text == "^"
        let startsMerge = !isAbove && index + 1 < rows.count && column < rows[index + 1].count && rows[index + 1][column] == "^"
        let merge = isAbove ? "<w:vMerge/>" : startsMerge ? "<w:vMerge w:val=\"restart\"/>" : ""
        let lines = isAbove ? [""] : text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        cells += "<w:tc><w:tcPr><w:gridSpan w:val=\"\(span)\"/>\(merge)</w:tcPr>\(lines.map(paragraph).joined())</w:tc>"
      }
      return "<w:tr>\(cells)</w:tr>"
    }
    return "<w:tbl>\(written.joined())</w:tbl>"
  }

  // MARK: Excel

  private static func sheet(_ rows: [[String]]) throws -> [UInt8] { try workbook([("Sheet1", rows)]) }

  static func workbook(_ sheets: [(name: String, rows: [[String]])]) throws -> [UInt8] {
    let names = sheets.enumerated().map { "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\"/>" }
    return try ZipWriter.write(
      [ZipWriter.Part("xl/workbook.xml", Array("<workbook><sheets>\(names.joined())</sheets></workbook>".utf8))]
        + sheets.enumerated().map { ZipWriter.Part("xl/worksheets/sheet\($0 + 1).xml", Array(worksheet($1.rows).utf8)) }
    ).get()
  }

  private static func worksheet(_ rows: [[String]]) -> String {
    var cells = ""
    var merges = ""
    for (index, row) in rows.enumerated() {
      var line = ""
      for (column, text) in row.enumerated() where !text.isEmpty && text != "<" && text != "^" {
        let right = row[(column + 1)...].prefix { $0 == "<" }.count
        let below = rows[(index + 1)...].prefix { column < $0.count && $0[column] == "^" }.count
        let place = "\(CellReference.letters(column))\(index + 1)"
        line +=
          "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text.replacing("/", with: "\n"))</t></is></c>"
        if right + below > 0 { merges += "<mergeCell ref=\"\(place):\(CellReference.letters(column + right))\(index + below + 1)\"/>" }
      }
      cells += "<row r=\"\(index + 1)\">\(line)</row>"
    }
    return "<worksheet><sheetData>\(cells)</sheetData><mergeCells>\(merges)</mergeCells></worksheet>"
  }

  // MARK: HTML

  private static func htmlTable(_ rows: [[String]]) -> String {
    let written = rows.enumerated().map { index, row -> String in
      var cells = ""
      for (column, text) in row.enumerated() where text != "<" && text != "^" {
        let right = row[(column + 1)...].prefix { $0 == "<" }.count
        let below = rows[(index + 1)...].prefix { column < $0.count && $0[column] == "^" }.count
        cells += "<td colspan=\"\(right + 1)\" rowspan=\"\(below + 1)\">\(text.replacing("/", with: "<br>"))</td>"
      }
      return "<tr>\(cells)</tr>"
    }
    return "<table>\(written.joined())</table>"
  }
}
