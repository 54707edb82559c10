import Schema
import TextModel

/// Groups the lines below the header of a table into rows: a number of hours or a row number begins a row.
struct FormRows {
  private let header: FormTableHeader
  private let form: FormVocabulary
  private let ends: [Double]
  /// The columns whose cells have one line.
  private let anchors: Set<Int>

  /// The rows, with the header as the first one; nil if the start of rows cannot be determined.
  static func read(_ lines: [PageLine], _ header: FormTableHeader, _ form: FormVocabulary) -> [TableRow]? {
    let rows = FormRows(lines, header, form)
    let body = rows.rows(lines)
    guard !body.isEmpty, rows.areNumbers(body) else { return nil }
    return [TableRow(cells: header.names.map { TableCell($0, line: header.line) }, line: header.line)] + body
  }

  private init(_ lines: [PageLine], _ header: FormTableHeader, _ form: FormVocabulary) {
    self.header = header
    self.form = form
    let segments = lines.flatMap(\.segments)
    ends = zip(header.segments, header.segments.dropFirst()).map { left, right in
      PageColumns.gapCentre(segments, from: left.middle, to: right.middle, default: (left.right + right.left) / 2)
    }
    anchors = Set(header.names.indices.filter { form.isCounted(header.names[$0]) })
  }

  private func column(_ segment: PageSegment) -> Int { ends.firstIndex { min(segment.middle, segment.left + 1) < $0 } ?? ends.count }

  private func isAnchor(_ line: PageLine) -> Bool {
    line.segments.contains { segment in anchors.contains(column(segment)) && segment.text.contains { $0.isASCIIDigit } }
      || line.segments.first.map { form.isSum($0.text) } == true
  }

  /// Whether columns of numbers contain only numbers. Words there belong to another column, or to what follows the table.
  private func areNumbers(_ rows: [TableRow]) -> Bool {
    rows.allSatisfy { row in
      anchors.allSatisfy { column in
        !row.cells.indices.contains(column) || form.isSum(row.cells[column].text)
          || row.cells[column].text.unicodeScalars.count(where: PrintedText.isHan) <= Self.maximumUnitLength
      }
    }
  }

  /// The length of the longest unit, 标准学时.
  private static let maximumUnitLength = 4

  private func rows(_ lines: [PageLine]) -> [TableRow] {
    let starts = lines.indices.filter { isAnchor(lines[$0]) }
    // Cells and numbers begin at the top of their rows. If they are centred, rows cannot be distinguished.
    let whole = starts.count { start in lines[start].segments.contains { !anchors.contains(column($0)) } }
    // Two numbers in one column and line belong to two columns.
    let isCrowded = lines.contains { line in
      anchors.contains { anchor in line.segments.count { column($0) == anchor } > 1 }
    }
    guard !isCrowded, starts.first == 0, whole * 5 >= starts.count * 4, !starts.contains(where: { isBetweenLines($0, lines) }) else {
      return []
    }
    let bounds = starts.dropFirst() + [lines.count]
    return zip(starts, bounds).map { row(lines[Range(clamping: $0, $1)]) }.filter { !$0.isEmpty }
  }

  /// Whether a line is half a line above or below another one, as a number that is centred beside a cell of two lines.
  private func isBetweenLines(_ index: Int, _ lines: [PageLine]) -> Bool {
    [index - 1, index + 1].contains { other in
      guard lines.indices.contains(other), lines[other].page == lines[index].page else { return false }
      return abs(lines[other].y - lines[index].y) < lines[index].height * 0.75
    }
  }

  private func row(_ lines: ArraySlice<PageLine>) -> TableRow {
    let number = lines.first?.line ?? header.line
    var cells = header.names.map { _ in TableCell("", line: number) }
    for line in lines {
      for segment in line.segments {
        let index = min(column(segment), cells.count - 1)
        cells[index].text = Self.joined(cells[index].text, segment.text, form)
      }
    }
    return TableRow(cells: cells, line: number)
  }

  /// Joins the lines of a cell. A line that begins with a number or a mark, or follows the end of a sentence, is an entry of its own.
  static func joined(_ above: String, _ text: String, _ form: FormVocabulary) -> String {
    guard let last = above.last, let next = text.first else { return above + text }
    let scan = NumberScan.scan(Text(text))
    let begins = (scan.code?.depth ?? 0) >= 2 || form.hasMark(text) || "。；;".contains(last)
    if begins { return above + "\n" + text }
    // A code that is wider than its column was divided.
    if last.isASCII, last.isNumber, next.isASCII, next.isNumber { return above + text }
    let start = above.lastIndex(of: "\n").map { above[...$0] } ?? ""
    return start + PrintedText.joined(String(above[start.endIndex...]), text)
  }
}
