import TextModel

/// Reads text with tabs between the cells of tables, from a PDF or pasted from a word processor or spreadsheet.
struct TabbedReader {
  private let lines: [Substring]
  private var next = 0
  private var wasBlank = true
  private var manuscript: Manuscript
  /// For every line, the next line in which a quoted cell may end.
  private var nextClosing: [Int]
  private static let maximumCellHeight = 400

  static func read(_ lines: [Substring], into manuscript: inout Manuscript) {
    var reader = TabbedReader(lines: lines, manuscript: manuscript)
    while reader.next < lines.count { reader.readLine() }
    manuscript = reader.manuscript
  }

  private init(lines: [Substring], manuscript: Manuscript) {
    self.lines = lines
    self.manuscript = manuscript
    var next = Int.max
    nextClosing = Array(repeating: next, count: lines.count)
    for index in lines.indices.reversed() {
      if Self.mayClose(lines[index]) { next = index }
      nextClosing[index] = next
    }
  }

  /// Whether there is a quotation mark at the end of a cell.
  private static func mayClose(_ line: Substring) -> Bool {
    var wasQuote = false
    for byte in line.utf8 {
      if wasQuote, byte == ASCII.tab { return true }
      wasQuote = byte == ASCII.doubleQuote
    }
    return wasQuote
  }

  private mutating func readLine() {
    let number = next + 1
    let line = lines[next]
    next += 1
    guard line.contains("\t") else {
      let text = PrintedText.trimmed(line)
      var part = ManuscriptLine(text, line: number)
      part.isAdjacent = !wasBlank
      wasBlank = text.isEmpty
      manuscript.add(part)
      return
    }
    wasBlank = false
    manuscript.add(TableRow(cells: cells(of: line, number), line: number))
  }

  /// The cells of a row. One that begins with a quotation mark extends to the closing one, possibly over several lines.
  private mutating func cells(of line: Substring, _ number: Int) -> [TableCell] {
    var cells: [TableCell] = []
    var rest = line.split(separator: "\t", omittingEmptySubsequences: false)[...]
    var row = number
    while let piece = rest.popFirst() {
      let start = row
      guard piece.first == "\"", let closed = quoted(piece, rest, &row) else {
        cells.append(TableCell(PrintedText.trimmed(piece), line: row))
        continue
      }
      cells.append(TableCell(closed.text, line: start))
      rest = closed.rest
    }
    return cells
  }

  /// The cells of a row on one line.
  static func cells(of line: Substring) -> [TableCell] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map { TableCell(PrintedText.trimmed($0), line: 1) }
  }

  /// A quoted cell; nil if the quotation mark is part of the text.
  private mutating func quoted(
    _ first: Substring, _ others: ArraySlice<Substring>, _ row: inout Int
  ) -> (text: String, rest: ArraySlice<Substring>)? {
    var text = ""
    var piece = first.dropFirst()
    var rest = others
    var ahead = next
    while true {
      let (part, isClosed) = Self.untilQuote(piece)
      text += part
      if isClosed {
        row += ahead - next
        next = ahead
        return (text, rest)
      }
      if let following = rest.popFirst() {
        text += "\t"
        piece = following
      } else {
        guard lines.indices.contains(ahead), nextClosing[ahead] < next + Self.maximumCellHeight else { return nil }
        rest = lines[ahead].split(separator: "\t", omittingEmptySubsequences: false)[...]
        ahead += 1
        text += "\n"
        piece = rest.popFirst() ?? ""
      }
    }
  }

  /// The text up to a closing quotation mark, which must be at the end. A doubled mark is a literal one.
  private static func untilQuote(_ piece: Substring) -> (text: String, isClosed: Bool) {
    let isClosed = piece.reversed().prefix { $0 == "\"" }.count % 2 == 1
    return (String((isClosed ? piece.dropLast() : piece).replacing("\"\"", with: "\"")), isClosed)
  }
}
