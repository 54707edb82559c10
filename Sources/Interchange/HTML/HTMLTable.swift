/// Builds a table from HTML. Merged cells give empty cells, which are read as “as above”.
struct HTMLTable {
  private(set) var rows: [TableRow] = []
  private(set) var mergedAcross: [Int] = []
  /// The lines of cells in the current row that span columns.
  private var spans: [Int] = []
  private var isHeader = false
  private var cells: [TableCell] = []
  private var rowLine = 0
  private var text = ""
  private var cellLine = 0
  private(set) var isInCell = false
  private var isInRow = false
  private var columnSpan = 1
  private var rowSpan = 1
  /// For every column, how many further rows a cell above spans.
  private var covered: [Int] = []
  private static let maximumSpanWidth = 64
  private static let maximumSpanHeight = 100_000

  /// Whether the current row is a header.
  func isHeaderOpen(_ headers: TableHeaderDetector) -> Bool { cells.count > 1 && headers.isHeader(cells) }

  mutating func beginRow(_ line: Int) {
    endRow()
    isInRow = true
    rowLine = line
  }

  mutating func endRow() {
    endCell()
    guard isInRow else { return }
    isInRow = false
    skipCovered()
    // A header, title or note may span columns.
    let isHeader = rows.isEmpty && cells.count { !$0.isEmpty && TableHeader.isColumnName($0.text) } >= 2
    if isHeader || cells.dropFirst().allSatisfy({ $0.merge == .left }) { spans = [] }
    mergedAcross += spans
    spans = []
    if !cells.isEmpty { rows.append(TableRow(cells: cells, line: rowLine)) }
    cells = []
  }

  mutating func beginCell(_ attributes: Substring, _ line: Int, isHeader: Bool = false) {
    endCell()
    self.isHeader = isHeader
    if !isInRow { beginRow(line) }
    isInCell = true
    text = ""
    cellLine = line
    columnSpan = min(Self.maximumSpanWidth, max(1, Self.number("colspan", in: attributes) ?? 1))
    rowSpan = min(Self.maximumSpanHeight, max(1, Self.number("rowspan", in: attributes) ?? 1))
  }

  mutating func endCell() {
    guard isInCell else { return }
    isInCell = false
    skipCovered()
    if columnSpan > 1, !isHeader { spans.append(cellLine) }
    let lines = text.split(separator: "\n").map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
    for index in Range(clamping: 0, columnSpan) {
      let column = cells.count
      while covered.count <= column { covered.append(0) }
      covered[column] = rowSpan - 1
      cells.append(TableCell(index == 0 ? lines.joined(separator: "\n") : "", line: cellLine, merge: index == 0 ? nil : .left))
    }
  }

  /// Adds empty cells at columns that cells of earlier rows span.
  private mutating func skipCovered() {
    while covered.indices.contains(cells.count), covered[cells.count] > 0 {
      covered[cells.count] -= 1
      cells.append(TableCell("", line: rowLine, merge: .above))
    }
  }

  /// Reads text between two cells as a cell whose tag is missing. False for text outside of a row.
  mutating func add(_ piece: String, _ line: Int) -> Bool {
    if !isInCell, !PrintedText.trimmed(piece).isEmpty {
      guard isInRow else { return false }
      beginCell("", line)
    }
    if isInCell { text += piece }
    return true
  }

  mutating func breakLine() {
    if isInCell { text += "\n" }
  }

  private static func number(_ name: String, in attributes: Substring) -> Int? {
    let text = attributes.lowercased()
    guard let found = text.firstRange(of: name) else { return nil }
    return Int(text[found.upperBound...].drop { $0 == "=" || $0 == "\"" || $0 == "'" || $0 == " " }.prefix { $0.isASCIIDigit })
  }
}
