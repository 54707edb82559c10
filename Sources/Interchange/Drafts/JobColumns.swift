/// A table of job descriptions with one column for each job. Its rows are facts.
enum JobColumns {
  /// The document with each column as a separate job description.
  static func divided(_ parts: [Manuscript.Element]) -> [Manuscript.Element] {
    var result: [Manuscript.Element] = []
    var index = 0
    while index < parts.count {
      guard case .row(let row) = parts[index], isTitles(row) else {
        result.append(parts[index])
        index += 1
        continue
      }
      var rows: [TableRow] = []
      while parts.indices.contains(index), case .row(let next) = parts[index] {
        rows.append(next)
        index += 1
      }
      result += facts(rows) ?? rows.map { .row($0) }
    }
    return result
  }

  private static func fact(_ cell: TableCell?) -> DraftWords.Fact? {
    cell.flatMap { DraftWords.fact(PrintedText.unwrapped($0.text), .job) }
  }

  /// Whether a row has several titles beside its label: 岗位名称 | 焊工 | 班长.
  private static func isTitles(_ row: TableRow) -> Bool {
    let titles = row.cells.dropFirst().filter { !$0.isEmpty }.map { PrintedText.unwrapped($0.text) }
    return fact(row.cells.first) == .title && titles.count >= 2 && Set(titles).count == titles.count
      && !row.cells.dropFirst().contains { fact($0) != nil }
  }

  /// Nil for a form, which has another label after its first value.
  private static func facts(_ rows: [TableRow]) -> [Manuscript.Element]? {
    guard let titles = rows.first, !rows.contains(where: { $0.cells.dropFirst(2).contains { fact($0) != nil } }) else { return nil }
    let indices = titles.cells.indices.dropFirst().filter { !titles.cells[$0].isEmpty }
    let known = rows.filter { fact($0.cells.first) != nil }
    guard known.count >= 3, known.contains(where: { isOfEach($0, indices) }) else { return nil }
    return indices.flatMap { index in
      var label: TableCell?
      return rows.flatMap { row -> [Manuscript.Element] in
        if let first = row.cells.first, !first.isEmpty { label = first }
        guard let label, let value = value(row, index) else { return [] }
        var written = PrintedText.unwrapped(label.text)
        // With a colon, any text is a label.
        if DraftWords.fact(written, .job) == nil { written += "：" }
        return [.row(TableRow(cells: [TableCell(written, line: value.line), value], line: value.line)), .tableEnd]
      }
    }
  }

  /// Whether each job has a value that fits the label.
  private static func isOfEach(_ row: TableRow, _ indices: [Int]) -> Bool {
    let values = indices.compactMap {
      row.cells.indices.contains($0) && !row.cells[$0].isEmpty ? PrintedText.unwrapped(row.cells[$0].text) : nil
    }
    guard values.count >= 2 else { return false }
    switch fact(row.cells.first) {
    case .education?: return values.allSatisfy { DraftFacts.education($0) != nil }
    case .years?: return values.allSatisfy { DraftFacts.years($0) != nil }
    case .level?: return values.allSatisfy { LevelNames.find(in: $0) != nil }
    case .duties?, .qualifications?, .abilities?, .knowledge?: return true
    default: return false
    }
  }

  /// The value of a column; a cell that is merged over several jobs applies to each.
  private static func value(_ row: TableRow, _ index: Int) -> TableCell? {
    guard row.cells.indices.contains(index) else { return nil }
    var at = index
    while at > 1, row.cells[at].isEmpty, row.cells[at].merge == .left { at -= 1 }
    return row.cells[at].isEmpty ? nil : row.cells[at]
  }
}
