import Schema
import TextModel

/// Reads pages of a plan or job description: facts in adjacent cells, and tables with headers over several lines.
struct FormPages {
  private let lines: [PageLine]
  private let headers: TableHeaderDetector
  private let form: FormVocabulary
  private var manuscript: Manuscript
  private var next = 0
  /// The last row of facts, whose value may continue: the left ends of its label and value, and the right end of its last line.
  private var open: (label: Double, value: Double?, right: Double, page: Int)?
  /// The right end of the text.
  private let margin: Double
  private var hasReported = false
  /// The headers of tables that could not be rebuilt, which may be repeated on each page.
  private var refused: Set<[String]> = []

  /// `named`: whether the report names pages, and not lines.
  static func read(
    _ lines: [PageLine], _ headers: TableHeaderDetector, _ form: FormVocabulary, named: Bool, into manuscript: inout Manuscript
  ) {
    let kept = RunningHeaders.removed(from: lines)
    var reader = FormPages(lines: kept.lines, headers: headers, form: form, manuscript: manuscript)
    var page = 0
    for line in kept.lines where named && line.page != page {
      page = line.page
      reader.manuscript.report.places.add(line.line, Bilingual(zh: "第 \(page) 页", en: "page \(page)"))
    }
    while reader.next < reader.lines.count { reader.readLine() }
    reader.manuscript.endTable()
    manuscript = reader.manuscript
  }

  private init(lines: [PageLine], headers: TableHeaderDetector, form: FormVocabulary, manuscript: Manuscript) {
    self.lines = lines
    self.headers = headers
    self.form = form
    self.manuscript = manuscript
    margin = lines.compactMap { $0.segments.last?.right }.max() ?? 0
  }

  private mutating func readLine() {
    let line = lines[next]
    if let header = FormTableHeader.read(lines[next...], form) { return read(header) }
    next += 1
    let cells = line.segments.map { TableCell($0.text, line: line.line) }
    guard let first = line.segments.first, let last = line.segments.last else { return }
    if cells.count >= 2, headers.isHeader(cells) || isBelow(first, line) {
      manuscript.add(TableRow(cells: cells, line: line.line))
      open = (first.left, cells.count == 2 ? last.left : nil, last.right, line.page)
    } else if let value = open?.value, continues(line, value) {
      extend(line)
      open?.right = last.right
    } else {
      open = nil
      manuscript.endTable()
      manuscript.add(ManuscriptLine(line.text, line: line.line))
    }
  }

  private mutating func read(_ header: FormTableHeader) {
    let start = next
    next += header.height
    let (body, end) = body(of: header, from: next)
    next = end
    if !refused.contains(header.names), let rows = FormRows.read(body, header, form) { return add(rows, lines[start]) }
    // Its words would be taken for modules and duties that are not in the document.
    open = nil
    manuscript.endTable()
    guard refused.insert(header.names).inserted else { return }
    manuscript.report.add(
      .leftOut, lines: header.line...max(header.line, body.last?.line ?? header.line),
      Bilingual(
        zh: "PDF 中的这张表格无法还原，没有读取：“\(header.names.joined(separator: " | "))”；请导入 Word 或 Excel 原文件",
        en:
          "this table of the PDF cannot be rebuilt and was not read: “\(header.names.joined(separator: " | "))”; import the Word or Excel file"
      ))
  }

  private mutating func add(_ rows: [TableRow], _ line: PageLine) {
    open = nil
    manuscript.endTable()
    for row in rows { manuscript.add(row) }
    manuscript.endTable()
    guard !hasReported else { return }
    hasReported = true
    manuscript.report.add(
      .assumed, line.line,
      Bilingual(
        zh: "PDF 中的表格按文字的位置还原；请核对，有 Word 或 Excel 原文件时最好导入原文件",
        en: "tables of the PDF were rebuilt from the positions of the words: check them, or import the Word or Excel file if there is one"))
  }

  // MARK: Facts

  /// Whether a line is below the value and not further left.
  private func continues(_ line: PageLine, _ value: Double) -> Bool {
    guard let first = line.segments.first, let open, line.segments.count == 1, line.page <= open.page + 1 else { return false }
    return first.left >= value - line.height / 2
  }

  /// Whether the cells of a line are below those of a row of facts, and so are facts too, whatever their labels are.
  private func isBelow(_ first: PageSegment, _ line: PageLine) -> Bool {
    guard let open, line.page == open.page else { return false }
    return abs(first.left - open.label) < line.height / 2 && first.text.count <= 14
  }

  private mutating func extend(_ line: PageLine) {
    guard case .row(var row)? = manuscript.elements.last, let last = row.cells.indices.last else { return }
    // A line that does not extend to the margin is complete.
    let label = line.text.split(maxSplits: 1) { $0 == "：" || $0 == ":" }.first.map(String.init) ?? ""
    let isWhole = (open?.right ?? margin) < margin - line.height * 2 || label != line.text && form.isLabel(label)
    let above = row.cells[last].text
    row.cells[last].text = isWhole ? above + "\n" + line.text : FormRows.joined(above, line.text, form)
    manuscript.elements[manuscript.elements.count - 1] = .row(row)
  }

  // MARK: Tables

  /// The lines below a header, up to the next header or a text that is not in a column. Headers that are repeated on further pages are removed.
  private func body(of header: FormTableHeader, from start: Int) -> (lines: [PageLine], end: Int) {
    var body: [PageLine] = []
    var index = start
    var page = header.page
    // `三、岗位职责` above the table, and `四、任职资格` after it.
    let clause = lines.prefix(clamping: start).last { isClause($0) }.flatMap { ChineseOrdinal.read($0.text)?.number }
    while index < lines.count {
      let line = lines[index]
      guard let first = line.segments.first, line.page <= page + 1 else { break }
      page = line.page
      if let other = FormTableHeader.read(lines[index...], form) {
        guard other.names == header.names else { break }
        index += other.height
        continue
      }
      if isPageNumber(at: index) {
        index += 1
        continue
      }
      if let clause, isClause(line), ChineseOrdinal.read(first.text)?.number == clause + 1 { break }
      // `任课教师：张三  教务处：王五`.
      if line.segments.count > 1, line.segments.allSatisfy({ $0.text.contains("：") }) { break }
      if line.segments.count == 1, let last = body.last?.segments.first, form.isSum(last.text) { break }
      // Text over three columns is in none of them.
      if line.segments.count == 1, header.segments.count(where: { $0.left < first.right && first.left < $0.right }) >= 3 { break }
      if line.segments.count == 1, header.segments.count > 2, first.text.contains("："), first.left < (header.segments.first?.right ?? 0) {
        break
      }
      // A heading below the table.
      if line.segments.count == 1, line.height > header.textHeight * 1.15 || first.text.hasPrefix("附") { break }
      body.append(line)
      index += 1
    }
    return (body, index)
  }

  private func isClause(_ line: PageLine) -> Bool { line.segments.first.map { ChineseOrdinal.read($0.text) != nil } ?? false }

  private func isPageNumber(at index: Int) -> Bool {
    let line = lines[index]
    let isLast = !lines.indices.contains(index + 1) || lines[index + 1].page != line.page
    return isLast && line.segments.count == 1 && line.text.contains("页") && PageMark.isPageNumber(line.text)
  }
}
