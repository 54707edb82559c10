import Schema

/// The tables of a page, and tables inside their cells.
extension HTMLReader {
  /// Whether the open table is only for layout: none of its rows is a header or a row of data.
  private var isLayout: Bool {
    guard let outer = table, !outer.isHeaderOpen(headers) else { return false }
    return !outer.rows.contains { headers.isHeader($0.cells) } && outer.rows.count { $0.cells.count { !$0.isEmpty } >= 3 } < 2
  }

  /// Moves the text of a layout table before the table that begins in it.
  private mutating func endLayout() {
    guard var outer = table else { return }
    outer.endRow()
    for row in outer.rows {
      for cell in row.cells {
        for text in cell.text.split(separator: "\n") {
          var line = ManuscriptLine(String(text), line: cell.line)
          line.isHeading = headings.contains(line.text)
          manuscript.add(line)
        }
      }
    }
    table = nil
  }

  private static let deepest = 8

  mutating func beginTable() {
    guard outer.count < Self.deepest else {
      deeper += 1
      return
    }
    // As in browsers, a table between the rows or cells of another one ends that.
    if table?.isInCell == false { endTable() }
    if outer.isEmpty, isLayout { endLayout() }
    if let around = table {
      outer.append(around)
    } else {
      endText()
      manuscript.endTable()
    }
    table = HTMLTable()
  }

  mutating func endTables() {
    deeper = 0
    while table != nil { endTable() }
  }

  mutating func endTable() {
    guard deeper == 0 else {
      deeper -= 1
      return
    }
    guard var finished = table else { return }
    finished.endRow()
    table = outer.last
    guard !outer.isEmpty else { return emit(finished) }
    if headers.isSeparate(finished.rows, within: outer.flatMap { $0.rows.prefix(clamping: NestedRows.examined) }) {
      emitOuter()
      emit(finished)
      manuscript.endTable()
      table = outer.popLast()
      return
    }
    outer.removeLast()
    guard !finished.rows.isEmpty else { return }
    manuscript.report.add(NestedRows.remark(finished.rows.first?.line))
    table?.breakLine()
    _ = table?.add(NestedRows.wholeLines(finished.rows).joined(separator: "\n"), tokens.line)
    table?.breakLine()
  }

  /// Adds the rows of the tables around a separate table, which go on below it. A row with one text is the heading of that table.
  private mutating func emitOuter() {
    for index in outer.indices {
      outer[index].endRow()
      var rows = outer[index].rows
      let label = rows.last.flatMap { row in row.cells.count { !$0.isEmpty } == 1 ? row.cells.first { !$0.isEmpty } : nil }
      if label != nil { rows.removeLast() }
      emit(rows, outer[index].mergedAcross)
      if let label { add(label: label) }
      outer[index] = HTMLTable()
    }
    manuscript.endTable()
  }

  private mutating func add(label: TableCell) {
    manuscript.endTable()
    let texts = label.text.split(separator: "\n")
    for (index, text) in texts.enumerated() {
      var line = ManuscriptLine(String(text), line: label.line)
      line.isHeading = index + 1 == texts.count
      manuscript.add(line)
    }
  }

  private mutating func emit(_ finished: HTMLTable) { emit(finished.rows, finished.mergedAcross) }

  private mutating func emit(_ rows: [TableRow], _ mergedAcross: [Int]) {
    for row in rows { manuscript.add(row) }
    for line in mergedAcross {
      manuscript.report.add(
        .repaired, line,
        Bilingual(zh: "合并的单元格：内容归入最左一列", en: "a cell merged across columns: its text was put into the leftmost of them"))
    }
  }
}
