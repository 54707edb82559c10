import Schema
import TextModel

/// Texts in tables about functions and contents other than items: descriptions become terms, notes become comments.
extension TableImport {
  /// A description, with the name that it is about.
  struct Definition {
    let name: String
    let text: String
    var code: String?
  }

  /// Reads the columns with descriptions and notes of a table.
  mutating func readDescriptions(_ table: InputTable) {
    let header = table.header
    guard header.roles.contains(.description) || header.roles.contains(.note) else { return }
    var names = CarriedNames(header)
    for row in table.rows {
      names.read(row)
      let name = names.last.map { PrintedText.trimmed(PrintedText.unwrapped($0.text)) } ?? ""
      for (index, role) in header.roles.enumerated() where row.cells.indices.contains(index) && !row.cells[index].isEmpty {
        let cell = row.cells[index]
        switch role {
        case .description where !name.isEmpty:
          let code = header.isOfDescriptions ? zip(header.roles, row.cells).first { $0.0 == .code }?.1.text : nil
          define(Definition(name: name, text: PrintedText.unwrapped(cell.text), code: code.map { PrintedText.trimmed($0) }), cell)
        case .description, .note:
          let head = header.names.indices.contains(index) ? header.names[index] : ""
          keep("\([Self.subject(of: row, header) ?? name, head].filter { !$0.isEmpty }.joined(separator: ": ")): ", cell)
        default: break
        }
      }
      if header.isOfDescriptions { reportUndescribed(row, header) }
    }
  }

  /// Reports names without a description in a catalogue, such as headings between its rows, and cells in additional columns.
  private mutating func reportUndescribed(_ row: InputTable.Row, _ header: TableHeader) {
    let cells = zip(header.roles, row.cells)
    if !cells.contains(where: { $0.0 == .description && !$0.1.isEmpty }) {
      for (role, cell) in cells where (role == .content || role == .function) && !cell.isEmpty { keep("", cell) }
    }
    reportOtherColumns(row, header, [])
  }

  /// The code of the row's item; otherwise the note is about the content.
  private static func subject(of row: InputTable.Row, _ header: TableHeader) -> String? {
    let code = zip(header.roles, row.cells).first { $0.0 == .code && !$0.1.isEmpty }?.1.text
    return code.map { PrintedText.unwrapped($0) }
  }

  private mutating func define(_ definition: Definition, _ cell: TableCell) {
    let key = PrintedText.folded(definition.name)
    guard let known = definitions[key] else {
      definitions[key] = definition
      definedNames.append(key)
      reading.report.add(
        .assumed, lines: cell.lines, group: "description",
        Bilingual(
          zh: "“\(PrintedText.excerpt(definition.name))”的说明写作术语的定义",
          en: "the description of “\(PrintedText.excerpt(definition.name))” was written as the definition of a term"))
      return
    }
    if known.code == nil, let code = definition.code { definitions[key]?.code = code }
    // Sheets repeat the descriptions of their catalogue.
    if PrintedText.folded(known.text) != PrintedText.folded(definition.text) { keep("\(definition.name): ", cell) }
  }

  /// Keeps a text without a field in the format as a comment.
  mutating func keep(_ label: String, _ cell: TableCell) {
    let lines = cell.text.split(whereSeparator: \.isNewline).map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
    reading.report.keep(label + lines.joined(separator: "; "), cell.line)
    reading.report.add(
      .notUsed, lines: cell.lines, group: "comment",
      Bilingual(
        zh: "本格式没有对应的字段，写在注释里：“\(PrintedText.excerpt(cell.text))”",
        en: "the format has no field for “\(PrintedText.excerpt(cell.text))”: it was kept as a comment"))
  }

  /// Adds the descriptions as terms, after those of the clause of terms.
  mutating func addDefinitions() {
    var known = Set(standard.terms.values().compactMap { $0.term?.value.title.string }.map { PrintedText.folded($0) })
    for key in definedNames where known.insert(key).inserted {
      guard let definition = definitions[key] else { continue }
      var term = Term()
      term.term = .value(NumberedText(code: nil, title: definition.name))
      term.definition = .text(definition.text)
      if let code = definition.code, !code.isEmpty { term.also.append(Text(code)) }
      standard.terms.append(term)
    }
  }

  // MARK: Sheets

  /// The table with a column for what the rows above it and the name of its sheet give.
  mutating func table(_ table: InputTable, below above: Section.Member?, on sheet: String?, function: String?) -> InputTable {
    guard let sheet, options.columns?.sheet == .content, !table.header.roles.contains(.content),
      case .unknownTable(let rows)? = above?.block,
      let title = SheetTitle(rows, sheet: sheet)
    else { return Self.table(table, on: sheet, options.columns, function: function) }
    reading.use(above?.index)
    if let text = title.definition { define(Definition(name: title.name, text: text.text, code: sheet), text) }
    for cell in title.others { keep("\(sheet): ", cell) }
    let named = Self.table(table, on: title.whole, options.columns, function: nil)
    return (function ?? title.group).map { Self.table(named, with: .function, $0, isMapped: true) } ?? named
  }
}

/// The rows above a table if the name of the sheet is a code: `Design (DD) | Data Analysis (DD-01): Responsible for …`.
struct SheetTitle {
  let name: String
  /// The name with the code.
  let whole: String
  /// The text of the cell before the name.
  let group: String?
  let definition: TableCell?
  let others: [TableCell]

  /// Nil unless one cell has the name of the sheet in brackets after another name.
  init?(_ rows: [TableRow], sheet: String) {
    guard rows.count <= 3, !sheet.isEmpty else { return nil }
    let cells = rows.flatMap(\.cells).filter { !$0.isEmpty }
    let indices = cells.indices.filter { Self.divided(cells[$0], sheet) != nil }
    guard let index = indices.first, indices.count == 1, let (name, rest) = Self.divided(cells[index], sheet) else { return nil }
    self.name = name
    whole = "\(name) (\(sheet))"
    definition = rest.isEmpty ? nil : TableCell(rest, line: cells[index].line)
    group = cells.prefix(clamping: index).first.map { PrintedText.trimmed(PrintedText.unwrapped($0.text)) }
    others = cells.enumerated().filter { $0.offset > index || $0.offset > 0 && $0.offset < index }.map(\.element)
  }

  private static func divided(_ cell: TableCell, _ sheet: String) -> (name: String, rest: String)? {
    let text = PrintedText.unwrapped(cell.text)
    guard text.utf8.count <= 4_000, let code = text.firstRange(of: sheet) else { return nil }
    let before = PrintedText.trimmed(text[..<code.lowerBound])
    let after = PrintedText.trimmed(text[code.upperBound...])
    guard let open = before.last, "（(".contains(open), let close = after.first, "）)".contains(close) else { return nil }
    let name = PrintedText.trimmed(before.dropLast())
    return name.isEmpty ? nil : (name, PrintedText.trimmed(after.dropFirst().drop { "：:-–—. ".contains($0) }))
  }
}
