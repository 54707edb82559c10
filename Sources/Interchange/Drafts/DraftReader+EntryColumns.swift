import Schema

/// Columns whose headers are not known: their cells, or their headers, are entries of the standard.
extension DraftReader {
  /// The table with a column of references; unchanged if it has one, or if no column can be read as one.
  mutating func withReferences(_ rows: [TableRow], _ header: DraftTableHeader) -> (rows: [TableRow], header: DraftTableHeader) {
    guard references.matcher != nil, !header.has(.covers), !header.isAssessment else { return (rows, header) }
    let unknown = header.roles.indices.filter { index in
      header.roles[index] == nil && !header.parts.contains(index) && !header.groups.contains(index) && header.names.indices.contains(index)
        && header.mayHaveEntries(header.names[index])
    }
    guard !unknown.isEmpty else { return (rows, header) }
    // A row with one text is a heading.
    let read = rows.prefix(clamping: Self.maximumRead).filter { row in
      !header.isRepeated(row) && header.sum(row) == nil && row.cells.count { !$0.isEmpty } > 1
    }
    let columns = unknown.filter { haveEntries(read, $0, header.names[$0]) }
    if columns.count == 1, let only = columns.first {
      reportEntries(header.names[only], rows.first?.line)
      return (rows, header.with(covers: only))
    }
    let marked = unknown.filter { isEntry(header.names[$0]) }
    guard !marked.isEmpty, Self.haveMarks(read, marked) else { return (rows, header) }
    let width = header.names.count
    report.add(
      .assumed, rows.first?.line,
      Bilingual(
        zh: "\(marked.count) 栏的表头是标准的条目，栏中的记号作为对应内容",
        en:
          "the heads of \(English.count(marked.count, "column")) are entries of the standard: the marks below them were taken for references"
      ))
    return (
      rows.map { row in header.sum(row) == nil ? Self.withReferences(row, marked, header.names, width) : row },
      header.with(coversNamed: "对应")
    )
  }

  /// How many rows decide about a column.
  private static let maximumRead = 100

  /// Whether the cells of a column have only entries of the standard, some of them by name. If the header also says so, most of them are
  /// enough.
  private func haveEntries(_ rows: [TableRow], _ index: Int, _ name: String) -> Bool {
    var trial = references
    let isNamed = ["对应", "覆盖", "工作内容", "工作任务", "职业功能", "能力", "标准", "条目"].contains(where: name.contains)
    var (whole, other, named, numbered) = (0, 0, 0, 0)
    for row in rows where row.cells.indices.contains(index) && !row.cells[index].isEmpty {
      let cell = row.cells[index]
      if HoursWording.isNone(cell.text) { continue }
      let parsed = trial.entries(of: cell)
      if parsed.isWhole { whole += 1 } else { other += 1 }
      if parsed.isNamed { named += 1 }
      if cell.text.contains(where: \.isASCIIDigit) { numbered += 1 }
      if other > (isNamed ? 20 : 0) { return false }
    }
    return named > 0 && whole > other && (whole > 1 || isNamed || numbered > 0)
  }

  private func isEntry(_ name: String) -> Bool {
    var trial = references
    let parsed = trial.entries(of: TableCell(name, line: 1))
    return parsed.isWhole && parsed.isNamed
  }

  /// Whether columns have one kind of mark. Several kinds, such as ● and ○, are degrees.
  private static func haveMarks(_ rows: [TableRow], _ columns: [Int]) -> Bool {
    let cells = rows.flatMap { row in columns.compactMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } }
    let texts = cells.map { PrintedText.trimmed($0.text) }.filter { !$0.isEmpty && !HoursWording.isNone($0) }
    let marks = Set(texts.map { ticks.contains($0) ? "√" : $0 })
    return marks.count == 1 && marks.allSatisfy(isMark)
  }

  private static let ticks: Set<String> = ["√", "✓", "✔", "☑", "v", "V", "Y", "y", "是"]

  private static func isMark(_ text: String) -> Bool { ["√", "●", "■", "★", "◆", "▲"].contains(text) }

  /// The row with one more cell at its end, which contains the entries that its marks stand for.
  private static func withReferences(_ row: TableRow, _ columns: [Int], _ names: [String], _ width: Int) -> TableRow {
    var row = row
    while row.cells.count < width { row.cells.append(TableCell("", line: row.line)) }
    var entries: [String] = []
    for index in columns where row.cells.indices.contains(index) && names.indices.contains(index) {
      let text = PrintedText.trimmed(row.cells[index].text)
      if ticks.contains(text) || isMark(text) { entries.append(names[index]) } else if !HoursWording.isNone(text) { continue }
      row.cells[index].text = ""
    }
    row.cells.insert(TableCell(entries.joined(separator: "\n"), line: row.line), at: width)
    return row
  }

  private mutating func reportEntries(_ name: String, _ line: Int?) {
    let name = PrintedText.excerpt(name)
    report.add(
      .assumed, line,
      Bilingual(
        zh: "“\(name)”一栏中标准的条目作为对应内容", en: "entries of the standard in the column “\(name)” were taken for references"))
  }
}

extension DraftReferences {
  /// Whether a cell has nothing but entries of the standard, by number or exact name, and whether one of them is named.
  mutating func entries(of cell: TableCell) -> (isWhole: Bool, isNamed: Bool) {
    guard cell.text.utf8.count <= 1_000 else { return (false, false) }
    var isNamed = false
    for line in cell.text.split(separator: "\n") where !HoursWording.isNone(String(line)) {
      for piece in pieces(String(line), line: cell.line) {
        switch piece.match?.certainty {
        case .exact?, .name?: isNamed = true
        case .number?: continue
        default: return (false, false)
        }
      }
    }
    return (true, isNamed)
  }
}
