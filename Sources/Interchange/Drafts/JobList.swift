import Schema

/// A table of job descriptions with one row for each job. Its columns are facts.
enum JobList {
  /// The document with each row as a separate job description.
  static func divided(_ parts: [Manuscript.Element]) -> [Manuscript.Element] {
    var result: [Manuscript.Element] = []
    var list: Columns?
    var last: [Int: TableCell] = [:]
    /// The start of each job of the list, and the end of the last one.
    var starts: [Int] = []
    var end = 0
    for (index, part) in parts.enumerated() {
      guard case .row(let row) = part else {
        list = nil
        result.append(part)
        continue
      }
      if let columns = Columns(row), case .row(let next)? = parts.indices.contains(index + 1) ? parts[index + 1] : nil,
        columns.title(next) != nil
      {
        list = columns
        last = [:]
        starts = []
      } else if let list {
        if list.isHeader(row) { continue }
        if list.title(row) != nil { starts.append(result.count) }
        result += list.facts(row, &last)
        end = result.count
      } else {
        result.append(part)
      }
    }
    return withEnd(result, starts, end)
  }

  /// Repeats the lines below the list, such as an address for applications, for each job.
  private static func withEnd(_ parts: [Manuscript.Element], _ starts: [Int], _ end: Int) -> [Manuscript.Element] {
    let rest = parts.dropFirst(clamping: end).filter { if case .tableEnd = $0 { false } else { true } }
    guard starts.count > 1, !rest.isEmpty, rest.count <= 40, starts.count <= 500,
      rest.allSatisfy({ if case .text = $0 { true } else { false } })
    else { return parts }
    var result: [Manuscript.Element] = []
    let later = Set(starts.dropFirst())
    for (index, part) in parts.enumerated() {
      if later.contains(index) { result += rest }
      result.append(part)
    }
    return result
  }

  /// The label of a column without a header.
  private static func columnName(_ number: Int) -> Bilingual { Bilingual(zh: "第\(number)列", en: "column \(number)") }

  /// Such a label in both languages; nil for a label of the document.
  static func columnName(of label: String) -> Bilingual? {
    guard label.hasPrefix("第"), let number = Int(label.dropFirst().prefix { $0.isASCII && $0.isNumber }) else { return nil }
    let name = columnName(number)
    return label == name.chinese || label == name.chinese + "：" ? name : nil
  }

  private struct Columns {
    private let names: [TableCell]
    private let titlePlace: Int

    init?(_ row: TableRow) {
      names = row.cells
      let facts = row.cells.map { DraftWords.fact(PrintedText.unwrapped($0.text), .job) }
      let known = facts.compactMap(\.self)
      // In a form, at most every other cell is a label.
      guard known.count >= 3, Set(known).count == known.count, known.count * 2 > row.cells.count(where: { !$0.isEmpty }),
        let index = facts.prefix(clamping: 4).firstIndex(of: .title)
      else { return nil }
      titlePlace = index
    }

    func title(_ row: TableRow) -> String? {
      guard row.cells.indices.contains(titlePlace), !row.cells[titlePlace].isEmpty else { return nil }
      return PrintedText.unwrapped(row.cells[titlePlace].text)
    }

    func isHeader(_ row: TableRow) -> Bool { row.cells.map(\.text) == names.map(\.text) }

    /// The label and value of each cell, with the title first, which begins a job. A row without a title continues the one above.
    func facts(_ row: TableRow, _ last: inout [Int: TableCell]) -> [Manuscript.Element] {
      let isNew = title(row) != nil
      var order = Array(row.cells.indices)
      if isNew { order = [titlePlace] + order.filter { $0 != titlePlace } }
      var parts: [Manuscript.Element] = []
      for index in order where row.cells.indices.contains(index) {
        var cell = row.cells[index]
        if isNew, cell.isEmpty, cell.merge == .above, let above = last[index] { cell.text = above.text }
        guard !cell.isEmpty else { continue }
        last[index] = cell
        let name = names.indices.contains(index) ? names[index].text : ""
        if DraftWords.column(PrintedText.unwrapped(name)) == .number { continue }
        var label = PrintedText.unwrapped(name)
        if label.isEmpty { label = JobList.columnName(index + 1).chinese }
        // With a colon, any text is a label.
        if DraftWords.fact(label, .job) == nil { label += "：" }
        parts += [.row(TableRow(cells: [TableCell(label, line: cell.line), cell], line: cell.line)), .tableEnd]
      }
      return parts
    }
  }
}
