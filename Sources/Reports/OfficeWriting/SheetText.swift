import Schema
import TextModel

/// The XML of one sheet of a workbook.
struct SheetText {
  private let table: FormTable
  private let above: [(text: String, style: SheetStyles.Style)]
  private let layout: SheetLayout
  private var offset: Int { above.count }
  /// A sum of more cells is written as a number, not as a formula.
  private static let maximumAddends = 200

  init(_ table: FormTable, above: [(text: String, style: SheetStyles.Style)]) {
    self.table = table
    self.above = above
    layout = SheetLayout(table)
  }

  var xml: String {
    let last = max(1, table.widths.count)
    var merges: [String] = last > 1 ? above.indices.map { "A\($0 + 1):\(Self.column(last - 1))\($0 + 1)" } : []
    var rows = ""
    for (number, line) in above.enumerated() {
      rows +=
        "<row r=\"\(number + 1)\" ht=\"\(layout.height(of: line.text, line.style))\" customHeight=\"1\">"
        + text(line.text, "A\(number + 1)", line.style) + "</row>"
    }
    for (number, (row, place)) in zip(table.rows, layout.rows).enumerated() {
      for part in 0..<place.count {
        let own = line(of: number) + part
        rows += "<row r=\"\(own)\" ht=\"\(place.height)\" customHeight=\"1\">"
        for (column, cell) in row.enumerated() {
          let name = "\(Self.column(column))\(own)"
          rows += part == 0 ? self.cell(cell, name, column) : text("", name, style(of: cell))
          guard part == 0, !cell.isCovered else { continue }
          let last = Self.column(column + max(1, cell.width) - 1) + "\(line(of: number + max(1, cell.height)) - 1)"
          if last != name { merges.append("\(name):\(last)") }
        }
        rows += "</row>"
      }
    }
    return OfficeParts.xmlDeclaration
      + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
      + view + columns + "<sheetData>\(rows)</sheetData>" + (filter.map { "<autoFilter ref=\"\($0)\"/>" } ?? "")
      + (merges.isEmpty
        ? "" : "<mergeCells count=\"\(merges.count)\">" + merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>")
      + heat + choices + "<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.8\" bottom=\"0.8\" header=\"0.3\" footer=\"0.4\"/>"
      + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
  }

  /// The first line of a row, 1-based; for the row after the last one, the line below the table.
  private func line(of row: Int) -> Int {
    offset + 1 + (layout.rows.indices.contains(row) ? layout.rows[row].first : layout.lineCount)
  }

  /// The view with a frozen header.
  private var view: String {
    let frozen = offset + table.headerRows
    guard table.headerRows > 0 else { return "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>" }
    return
      "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"\(frozen)\" topLeftCell=\"A\(frozen + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
  }

  private var columns: String {
    "<cols>"
      + layout.widths.enumerated().map { "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"\(max(6, $1 * 2 + 2))\" customWidth=\"1\"/>" }
      .joined() + "</cols>"
  }

  /// The range of the filter: the header and the rows that it shows or hides.
  private var filter: String? {
    guard table.hasFilter, table.headerRows > 0, let width = table.rows.first?.count else { return nil }
    return "A\(offset + table.headerRows):\(Self.column(width - 1))\(offset + layout.lineCount)"
  }

  /// The names that the workbook defines for the sheet: the range of its filter, and the rows that are printed on each page.
  var names: [(name: String, range: String, isHidden: Bool)] {
    var names: [(name: String, range: String, isHidden: Bool)] = []
    if let filter { names.append(("_FilterDatabase", Self.absolute(filter), true)) }
    if table.headerRows > 0 { names.append(("Print_Titles", "$\(offset + 1):$\(offset + table.headerRows)", false)) }
    return names
  }

  /// An absolute range, such as `$A$1:$B$2`.
  private static func absolute(_ range: String) -> String {
    range.split(separator: ":").map { "$" + $0.prefix { !$0.isNumber } + "$" + $0.drop { !$0.isNumber } }.joined(separator: ":")
  }

  /// The lists from which the cells of columns are chosen.
  private var choices: String {
    let first = offset + table.headerRows + 1
    let last = offset + layout.lineCount
    guard last >= first, !table.choices.isEmpty else { return "" }
    let lists = table.choices.map { choice in
      let name = Self.column(choice.column)
      return "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"\(name)\(first):\(name)\(last)\"><formula1>"
        + "\(OfficeParts.escaped("\"" + choice.values.joined(separator: ",") + "\""))</formula1></dataValidation>"
    }
    return "<dataValidations count=\"\(lists.count)\">\(lists.joined())</dataValidations>"
  }

  private var heat: String {
    let first = offset + table.headerRows + 1
    let last = line(of: table.rows.count - 1) - 1
    guard last >= first else { return "" }
    return table.heatColumns.enumerated().map { number, column in
      let name = Self.column(column)
      return
        "<conditionalFormatting sqref=\"\(name)\(first):\(name)\(last)\"><cfRule type=\"colorScale\" priority=\"\(number + 1)\"><colorScale><cfvo type=\"num\" val=\"0\"/><cfvo type=\"max\"/><color rgb=\"FFC6EFCE\"/><color rgb=\"FFF8696B\"/></colorScale></cfRule></conditionalFormatting>"
    }.joined()
  }

  private func style(of cell: FormCell) -> SheetStyles.Style { cell.isHeader ? .header : cell.number != nil ? .number : .text }

  private func cell(_ cell: FormCell, _ name: String, _ column: Int) -> String {
    let style = style(of: cell)
    if let rows = cell.sumOfRows, rows.count <= Self.maximumAddends {
      let addends = rows.map { "\(Self.column(column))\(line(of: $0))" }.joined(separator: ",")
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

  /// The letters of a column, counted from 0: `A`, `Z`, `AA`.
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
