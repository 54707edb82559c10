import Schema
import TextModel

/// Assembles tables from rows: with their headers, over page breaks, with cells over several lines.
struct TableAssembler {
  var blocks: [InputBlock] = []
  private(set) var report = ImportReport()
  var table: InputTable?
  private let mapping: ColumnMapping?
  private var headerRows: TableHeaderRows?
  /// The number of cells in the row of the header.
  private(set) var width = 0
  /// Whether the current table has ended, and another one may follow directly.
  private var hasEnded = false
  /// The row of the header, while a second one may follow.
  private var headerRow: TableRow?
  var pending: PendingRow?
  private var followsBreak = false
  private var unknownRows: [TableRow] = []
  /// A number on a line of its own, which may belong to the next row.
  private var number: ManuscriptLine?
  /// Page numbers and continued captions since the last row of the table: they belong to it if it continues.
  var marks: [ManuscriptLine] = []
  /// The notes in rows of the table, which are placed after it.
  var notes: [ManuscriptLine] = []

  static func assemble(_ parts: [Manuscript.Element], _ mapping: ColumnMapping? = nil) -> (blocks: [InputBlock], report: ImportReport) {
    var assembler = TableAssembler(mapping: mapping)
    for part in parts {
      switch part {
      case .text(let line): assembler.add(line)
      case .row(let row): assembler.add(row)
      case .tableEnd: assembler.noteTableEnd()
      }
    }
    assembler.endNumber()
    assembler.endTable()
    assembler.flushUnknownRows()
    return (assembler.blocks, assembler.report)
  }

  private init(mapping: ColumnMapping?) { self.mapping = mapping }

  // MARK: Lines

  private mutating func add(_ line: ManuscriptLine) {
    flushUnknownRows()
    endNumber()
    guard table != nil else {
      blocks.append(.line(line))
      return
    }
    if marks.isEmpty, pending?.isContinued(by: line) == true {
      report.add(.repaired, line.line, Bilingual(zh: "单元格内换行的文字接回单元格", en: "a line that belongs to the cell above was joined to it"))
      pending?.append([TableCell(line.text, line: line.line)])
    } else if isStray(line) {
      report.add(
        .leftOut, line.line,
        Bilingual(
          zh: "表格中单独的一行，不知属于哪一格，没有导入：“\(PrintedText.excerpt(line.text))”",
          en: "a line of the table that belongs to no cell was left out: “\(PrintedText.excerpt(line.text))”"))
    } else if Self.isBareNumber(line.text) {
      number = line
    } else if PageMark.isLeftByPage(line.text) {
      marks.append(line)
    } else {
      endTable()
      blocks.append(.line(line))
    }
  }

  /// Adds a number from a line of its own to the cell below it.
  private mutating func numbered(_ row: TableRow) -> TableRow {
    guard let line = number else { return row }
    guard line.line + 1 == row.line, let first = row.cells.first, !first.isEmpty else {
      endNumber()
      return row
    }
    number = nil
    report.add(.repaired, line.line, Bilingual(zh: "单独成行的编号接回单元格", en: "a number in a line of its own was joined to its cell"))
    var row = row
    row.cells[0] = TableCell(line.text + "\n" + first.text, line: line.line)
    return row
  }

  // MARK: Rows

  /// Records the end of a table. The next one may be its continuation on another page.
  private mutating func noteTableEnd() {
    hasEnded = table != nil
    flushUnknownRows()
  }

  private mutating func add(_ printed: TableRow) {
    let isFirst = hasEnded
    hasEnded = false
    if isFirst, let header = table?.header, TableText.kind(printed, in: header) == nil, TableHeaderRows.read(printed, mapping) == nil,
      !continues(in: printed)
    {
      endTable()
      unknownRows.append(printed)
      return
    }
    if addText(printed) || beginsHeader(printed) { return }
    let row = numbered(table == nil ? printed : headerRows?.folded(printed) ?? printed)
    headerRow = nil
    if table == nil, !resume(row) {
      unknownRows.append(row)
      return
    }
    noteMarks()
    if pending?.isContinued(by: row) == true {
      report.add(.repaired, row.line, Bilingual(zh: "跨行的单元格接回上一行", en: "a row that was broken over several lines was put together"))
      pending?.append(row.cells)
      return
    }
    flush()
    pending = table.map { PendingRow(row, in: $0.header) }
  }

  /// Whether a row is a header, or the second row of one.
  private mutating func beginsHeader(_ row: TableRow) -> Bool {
    if let first = headerRow, table?.rows.isEmpty == true, pending == nil, let headerRows = TableHeaderRows.read(first, above: row) {
      noteTextInHeader(row, headerRows.header)
      table = InputTable(header: headerRows.header, line: first.line)
      self.headerRows = headerRows
      headerRow = nil
      return true
    }
    if let headerRows = TableHeaderRows.read(row, mapping) {
      begin(headerRows, row)
      return true
    }
    if table == nil, let first = unknownRows.last, let headerRows = TableHeaderRows.read(first, above: row) {
      unknownRows.removeLast()
      begin(headerRows, row)
      noteTextInHeader(first, headerRows.header)
      return true
    }
    return false
  }

  private mutating func begin(_ headerRows: TableHeaderRows, _ row: TableRow) {
    let header = headerRows.header
    width = row.cells.count
    flushUnknownRows()
    if !header.isMapped { noteTextInHeader(row, header) }
    headerRow = row
    if let title = popTitle() {
      if table?.header.roles == header.roles { return divide(at: title) }
      endTable()
      blocks.append(.line(title))
    }
    if table?.header.roles == header.roles, table?.rows.isEmpty == true, pending == nil { return }
    if let table, table.header.roles == header.roles {
      noteMarks()
      flush()
      followsBreak = true
      report.add(.repaired, row.line, Bilingual(zh: "重复的表头：按换页处理，表格继续", en: "a repeated table header was treated as a page break"))
      return
    }
    endTable()
    table = InputTable(header: header, line: row.line)
    self.headerRows = headerRows
  }

  /// Reports numbers in a row that was joined to the header, since names of columns have none.
  private mutating func noteTextInHeader(_ row: TableRow, _ header: TableHeader) {
    for cell in row.cells where cell.text.contains(where: \.isNumber) && UnreadCells.containsWords(cell.text) && !header.namesLevel(cell) {
      report.add(
        .leftOut, lines: cell.lines,
        Bilingual(
          zh: "表头中的内容没有导入：“\(PrintedText.excerpt(cell.text, 60))”",
          en: "text in the head of the table was left out: “\(PrintedText.excerpt(cell.text, 60))”"))
    }
  }

  /// Continues a table after running text without a repeated header; false if the row does not fit.
  private mutating func resume(_ row: TableRow) -> Bool {
    guard unknownRows.isEmpty, let lastHeader = headerRows?.header, row.cells.count <= lastHeader.roles.count + 1 else { return false }
    let codes = row.cells.compactMap { NumberScan.scan(Text($0.text)).code }
    guard codes.contains(where: { $0.depth >= 2 }) else { return false }
    report.add(
      .assumed, row.line, Bilingual(zh: "此处的行没有表头，按上一个表格的栏目读取", en: "rows without a head: read with the columns of the table before"))
    table = InputTable(header: lastHeader, line: row.line, isResumed: true)
    return true
  }

  private mutating func noteMarks() {
    for mark in marks {
      report.add(
        .repaired, mark.line,
        Bilingual(zh: "表格中间的页码或续表标题已略去：“\(mark.text)”", en: "a page mark inside the table was left out: “\(mark.text)”"))
    }
    if !marks.isEmpty { followsBreak = true }
    marks = []
  }

  mutating func flush() {
    guard let row = pending?.row, let header = table?.header else { return }
    pending = nil
    let aligned = RowAlignment.align(row, to: header)
    for remark in aligned.remarks { report.add(remark) }
    var cells = NumberColumns.joined(aligned.cells, header)
    // `职业功能一：门卫` over all columns.
    if TableText.spans(cells), let first = cells.first, let name = FunctionHeadings.named(PrintedText.unwrapped(first.text)) {
      cells[0].text = name
    }
    table?.rows.append(InputTable.Row(cells: cells, line: row.line, followsBreak: followsBreak))
    followsBreak = false
  }

  /// Adds a number without a following row as an ordinary line.
  private mutating func endNumber() {
    guard let line = number else { return }
    number = nil
    endTable()
    blocks.append(.line(line))
  }

  mutating func endTable() {
    flush()
    if let table { blocks += Self.divided(table) }
    table = nil
    followsBreak = false
    for line in marks + notes { blocks.append(.line(line)) }
    marks = []
    notes = []
  }

  private mutating func flushUnknownRows() {
    // Rows with one text are a title, such as that above the header of a table.
    let texts = unknownRows.compactMap { row in TableText.text(row).map { ManuscriptLine($0, line: row.line) } }
    if texts.count == unknownRows.count {
      blocks += texts.map { .line($0) }
    } else if case let labelled = LabelledTable.read(unknownRows), !labelled.isEmpty {
      blocks += labelled.map { .table($0) }
    } else {
      blocks.append(.unknownTable(unknownRows))
    }
    unknownRows = []
  }
}
