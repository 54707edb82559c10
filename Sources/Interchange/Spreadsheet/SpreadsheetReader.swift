import Office
import Schema
import TextModel

/// Reads an Excel workbook: all sheets that are not hidden, in order.
struct SpreadsheetReader {
  private let container: ZipContainer
  private let book: Workbook
  private var manuscript: Manuscript
  private let headers: TableHeaderDetector
  private var line = 1
  /// The number of the row above that has texts.
  private var rowAbove = 0
  private static let maximumRemarks = 20

  static func read(
    _ container: ZipContainer, part: String, _ headers: TableHeaderDetector = TableHeaderDetector(), into manuscript: inout Manuscript
  ) {
    var reader = SpreadsheetReader(container: container, book: Workbook(container, part: part), headers: headers, manuscript: manuscript)
    reader.readSheets()
    manuscript = reader.manuscript
  }

  private init(container: ZipContainer, book: Workbook, headers: TableHeaderDetector, manuscript: Manuscript) {
    self.container = container
    self.headers = headers
    self.book = book
    self.manuscript = manuscript
  }

  private mutating func readSheets() {
    if let fault = book.fault { manuscript.report.add(.leftOut, nil, fault.message) }
    for sheet in book.sheets where sheet.isHidden {
      manuscript.report.add(
        .notUsed, nil,
        Bilingual(
          zh: "隐藏的工作表“\(sheet.name)”没有读取；需要的话请先取消隐藏", en: "the hidden sheet “\(sheet.name)” was not read; unhide it if it is needed"))
    }
    for sheet in book.sheets where !sheet.isHidden && !manuscript.isFull {
      let (read, fault) = SheetReader.read(sheet, of: container, book)
      add(read, name: sheet.name)
      if let fault { manuscript.report.add(.leftOut, nil, fault.message) }
      let comments = Relationships(of: sheet.part, in: container).first(ofType: "/comments")
      OfficeComments.note(comments, of: container, sheet: sheet.name, in: &manuscript.report)
      for text in read.pageTexts { if let text = SheetPageText.plain(text) { manuscript.addFooter(text) } }
    }
    notePictures()
    if manuscript.isFull { manuscript.reportCut(at: line) }
  }

  /// Reports pictures on empty sheets, which may be tables.
  private mutating func notePictures() {
    let pictures = container.names.count { $0.lowercased().hasPrefix("xl/media/") }
    guard pictures > 0, manuscript.elements.isEmpty else { return }
    manuscript.report.add(
      .doubtful, nil,
      Bilingual(
        zh: "工作簿只有图片（\(pictures) 张），没有单元格；图片里的表格读不出来，请做文字识别（OCR）或重新输入",
        en: "the workbook has pictures (\(pictures)) and no cells; a table in a picture cannot be read: use text recognition or type it"))
  }

  // MARK: One sheet

  private mutating func add(_ sheet: SheetReader, name: String) {
    manuscript.endTable()
    let covered = covered(by: sheet.merges, name)
    let used = sheet.rows.flatMap { $0.cells.map(\.column) }
    guard let first = used.min(), let last = used.max() else { return }
    let start = line
    addHeading(name)
    var isInTable = false
    rowAbove = sheet.rows.first?.number ?? 0
    for row in sheet.rows where !row.cells.isEmpty {
      if manuscript.isFull { return }
      addRow(row, first, last, covered, name, &isInTable)
    }
    note(sheet, name, start)
  }

  /// Adds the name of a sheet as a heading, unless it is a default name.
  private mutating func addHeading(_ name: String) {
    let folded = PrintedText.folded(name)
    let isDefault = ["sheet", "工作表", "table"].contains { folded.hasPrefix($0) && folded.dropFirst($0.count).allSatisfy(\.isNumber) }
    guard !isDefault else { return }
    var heading = ManuscriptLine(PrintedText.unwrapped(name), line: line)
    heading.isHeading = true
    heading.isSheet = true
    manuscript.report.places.add(line, Bilingual(zh: "工作表“\(name)”", en: "sheet “\(name)”"))
    manuscript.add(heading)
    line += 1
  }

  private mutating func addRow(
    _ row: SheetReader.Row, _ first: Int, _ last: Int, _ covered: [CellReference: TableCell.Merge], _ name: String, _ isInTable: inout Bool
  ) {
    let above = rowAbove
    rowAbove = row.number
    var texts = [String]("", times: last - first + 1)
    for cell in row.cells where texts.indices.contains(cell.column - first) { texts[cell.column - first] = Self.lines(cell.text) }
    var cells: [TableCell] = []
    for (offset, text) in texts.enumerated() {
      let column = first + offset
      let merge = text.isEmpty ? covered[CellReference(row: row.number, column: column)] : nil
      cells.append(TableCell(text, line: line, merge: merge))
    }
    manuscript.report.places.add(line, Bilingual(zh: "工作表“\(name)”第 \(row.number + 1) 行", en: "sheet “\(name)”, row \(row.number + 1)"))
    if headers.isHeader(cells) { isInTable = true }
    if let text = RowText.text(of: cells, isInTable: isInTable) {
      manuscript.add(ManuscriptLine(text, line: line))
      isInTable = isInTable && PageMark.isLeftByPage(text)
    } else {
      var shown = TableRow(cells: cells, line: line)
      shown.isHidden = row.isHidden
      shown.isBelowGap = row.number > above + 1
      manuscript.add(shown)
    }
    line += max(1, cells.map { $0.lines.count }.max() ?? 1)
  }

  /// The text with Excel's line breaks, CR LF or CR, as LF.
  private static func lines(_ text: String) -> String {
    text.contains("\r") ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
  }

  // MARK: Merged cells

  private static let maximumCovered = 2_000_000

  /// The cells that merged areas cover. If areas overlap, the first one counts.
  private mutating func covered(by merges: [(first: CellReference, last: CellReference)], _ name: String) -> [CellReference: TableCell
    .Merge]
  {
    var covered: [CellReference: TableCell.Merge] = [:]
    var corners: Set<CellReference> = []
    for (first, last) in merges {
      let height = last.row - first.row + 1
      let width = min(last.column - first.column + 1, 512)
      guard covered.count + height * width < Self.maximumCovered else { continue }
      if covered[first] != nil || corners.contains(first) {
        manuscript.report.add(
          .doubtful, line,
          Bilingual(
            zh: "工作表“\(name)”中合并的单元格互相重叠，按看得见的文字读取", en: "merged cells overlap on sheet “\(name)”; the text that is there was read"))
      }
      corners.insert(first)
      for row in first.row...max(first.row, last.row) {
        for column in Range(clamping: first.column, first.column + width) where row != first.row || column != first.column {
          let position = CellReference(row: row, column: column)
          if covered[position] == nil { covered[position] = row == first.row ? .left : .above }
        }
      }
    }
    return covered
  }

  // MARK: Remarks

  /// Reports what a reader has to check in a sheet, and what was not read of it. `start` is its first line.
  private mutating func note(_ sheet: SheetReader, _ name: String, _ start: Int) {
    noteHidden(sheet, name, start)
    noteStyles(sheet, name, start)
    noteLeftOut(sheet, name, start)
  }

  /// Reports hidden rows and columns, which are read.
  private mutating func noteHidden(_ sheet: SheetReader, _ name: String, _ start: Int) {
    let hidden = sheet.rows.filter { $0.isHidden && !$0.cells.isEmpty }.map { $0.number + 1 }
    if let first = hidden.first {
      manuscript.report.add(
        .doubtful, start,
        Bilingual(
          zh: "工作表“\(name)”有 \(hidden.count) 个隐藏的行（从第 \(first) 行起），也读取了；请核对",
          en: "sheet “\(name)” has hidden rows (\(hidden.count), from row \(first) on); they were read too: check them"))
    }
    let columns = sheet.hiddenColumns.filter { column in sheet.rows.contains { $0.cells.contains { $0.column == column } } }.sorted().map(
      CellReference.letters)
    if !columns.isEmpty {
      manuscript.report.add(
        .doubtful, start,
        Bilingual(
          zh: "工作表“\(name)”有隐藏的列（\(columns.joined(separator: "、"))），也读取了；请核对",
          en: "sheet “\(name)” has hidden columns (\(columns.joined(separator: ", "))); they were read too: check them"))
    }
  }

  /// Reports cells whose style or number format may hide a part of their meaning.
  private mutating func noteStyles(_ sheet: SheetReader, _ name: String, _ start: Int) {
    for (position, text) in sheet.struck {
      manuscript.report.add(HTMLHiding.remark("\(position.name) \(text)", start))
    }
    for (position, text) in sheet.flattened {
      manuscript.report.add(SuperscriptText.remark("\(position.name) \(text)", start))
    }
    for (position, text) in sheet.doubtful.prefix(Self.maximumRemarks) {
      let cell = position.name
      manuscript.report.add(
        .doubtful, start,
        Bilingual(
          zh: "工作表“\(name)”的 \(cell) 是数值 \(text)，原来可能是 \(text)0；请把该列设为文本",
          en: "\(cell) of sheet “\(name)” is the number \(text), which may have been \(text)0: format the column as text"))
    }
  }

  /// Reports texts that are missing in the file, formulas without a result, and cells beyond the limits.
  private mutating func noteLeftOut(_ sheet: SheetReader, _ name: String, _ start: Int) {
    if let first = sheet.missing.first {
      manuscript.report.add(
        .leftOut, start,
        Bilingual(
          zh: "文件已损坏：工作表“\(name)”有 \(sheet.missing.count) 个单元格的文字不在文件中（首个在 \(first.name)）",
          en:
            "the file is damaged: it does not have the texts of cells of sheet “\(name)” (\(sheet.missing.count), the first in \(first.name))"
        ))
    }
    if let first = sheet.uncomputed.first {
      let cell = first.name
      manuscript.report.add(
        .leftOut, start,
        Bilingual(
          zh: "工作表“\(name)”有 \(sheet.uncomputed.count) 个公式没有保存结果（首个在 \(cell)）；请在 Excel 或 WPS 中打开并保存后再导入",
          en:
            "formulas of sheet “\(name)” have no stored result (\(sheet.uncomputed.count), the first in \(cell)): open and save it in Excel or WPS, then import it"
        ))
    }
    if sheet.beyond > 0 || sheet.isCut {
      manuscript.report.add(
        .leftOut, start,
        Bilingual(zh: "工作表“\(name)”太大，一部分单元格没有读取", en: "sheet “\(name)” is too large; some of its cells were not read"))
    }
  }
}
