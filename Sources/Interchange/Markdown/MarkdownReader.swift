import TextModel

/// Reads Markdown: pipe tables, and the grid, simple and multi-line tables that pandoc writes.
struct MarkdownReader {
  let lines: [Substring]
  var next = 0
  var manuscript: Manuscript
  private var wasBlank = true

  static func read(_ lines: [Substring], into manuscript: inout Manuscript) {
    var reader = MarkdownReader(lines: lines, manuscript: manuscript)
    while reader.next < lines.count { reader.readBlock() }
    manuscript = reader.manuscript
  }

  private init(lines: [Substring], manuscript: Manuscript) {
    self.lines = lines
    self.manuscript = manuscript
  }

  private mutating func readBlock() {
    let text = trimmed(next)
    if MarkdownLine.isGridBorder(text) {
      GridTableReader.read(&self)
    } else if let columns = DashedTable.begins(at: next, in: lines) {
      DashedTable.read(columns, &self)
    } else if isPipeRow(text) {
      readPipeTable()
    } else if text.lowercased().hasPrefix("<table") {
      readHTMLTable()
    } else {
      readText(text)
    }
  }

  func trimmed(_ index: Int) -> String { index < lines.count ? PrintedText.trimmed(lines[index]) : "" }

  private mutating func readText(_ written: String) {
    var text = MarkdownLine.withoutQuote(written)
    if let note = MarkdownLine.footnote(text) { text = "备注：\(note)" }
    let line = next + 1
    next += 1
    let isAdjacent = !wasBlank
    wasBlank = text.isEmpty
    guard !text.isEmpty, !MarkdownLine.isMarkup(text) else { return }
    if let heading = MarkdownLine.heading(text) {
      var part = ManuscriptLine(heading, line: line)
      part.isHeading = true
      manuscript.add(part)
      return
    }
    var plain = MarkdownLine.plain(text)
    if plain.hasPrefix(": ") || plain.hasPrefix("Table: ") {
      plain = PrintedText.trimmed(plain.drop { $0 != ":" }.dropFirst())
      var part = ManuscriptLine(plain, line: line)
      part.isTrailingCaption = true
      manuscript.add(part)
      return
    }
    if isAdjacent, joinLast(plain) { return }
    var part = ManuscriptLine(plain, line: line)
    part.isAdjacent = isAdjacent
    manuscript.add(part)
  }

  /// Joins a line to the one above if it was wrapped by an editor or converter: its first word would not have fitted on that line.
  private mutating func joinLast(_ text: String) -> Bool {
    guard case .text(let last)? = manuscript.elements.last, !last.isHeading, ListMark.strip(text) == nil else { return false }
    let word = text.prefix { $0 != " " }
    let width = DisplayWidth.columns(of: Array(lines[next - 2].utf8)) + DisplayWidth.columns(of: Array(word.utf8))
    guard width >= Self.wrapWidth else { return false }
    var joined = ManuscriptLine(PrintedText.flowed(last.text, text), line: last.line)
    joined.isTrailingCaption = last.isTrailingCaption
    joined.isAdjacent = last.isAdjacent
    joined.lastLine = next
    manuscript.elements[manuscript.elements.count - 1] = .text(joined)
    return true
  }

  private static let wrapWidth = 71

  /// Reads a table in HTML, which converters write if cells are merged.
  private mutating func readHTMLTable() {
    let start = next
    while next < lines.count, !lines[next].lowercased().contains("</table") { next += 1 }
    next = min(lines.count, next + 1)
    HTMLReader.read(Array(lines[start..<next].joined(separator: "\n").utf8), fromLine: start + 1, into: &manuscript)
    wasBlank = false
  }

  // MARK: Pipe tables

  private func isPipeRow(_ text: String) -> Bool {
    if text.first == "|" || text.first == "｜" { return true }
    return text.contains("|") && MarkdownLine.isSeparatorRow(trimmed(next + 1))
  }

  private mutating func readPipeTable() {
    manuscript.endTable()
    while next < lines.count {
      let text = trimmed(next)
      guard text.contains("|") || text.first == "｜" else { break }
      if !MarkdownLine.isSeparatorRow(text) { manuscript.add(TableRow(cells: Self.cells(of: text, line: next + 1), line: next + 1)) }
      next += 1
      for struck in MarkdownTags.mayBe(in: text) ? MarkdownTags(text).deleted : [] {
        manuscript.report.add(HTMLHiding.remark(struck, next))
      }
    }
    wasBlank = false
  }

  /// The cells between bars; `\|` is a bar in the text. Bars at both ends of the line are the frame of the table.
  static func cells(of text: String, line: Int) -> [TableCell] {
    var cells = [String.UnicodeScalarView()]
    var isEscaped = false
    let isWide = text.unicodeScalars.first == "｜"
    for character in text.unicodeScalars {
      if !isEscaped, character == "|" || isWide && character == "｜" {
        cells.append(String.UnicodeScalarView())
      } else {
        if isEscaped, character == "|" { cells[cells.count - 1].removeLast() }
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if text.unicodeScalars.first == "|" || isWide { cells.removeFirst() }
    if cells.last.map({ PrintedText.trimmed(String($0)).isEmpty }) == true, cells.count > 1 { cells.removeLast() }
    return cells.map { TableCell(cellText(String($0)), line: line) }
  }

  /// The text of a cell; `<br>` and list items break its lines.
  static func cellText(_ text: String) -> String {
    var result = text
    if MarkdownTags.mayBe(in: result) { result = MarkdownTags(result.replacing(MarkdownLine.rawBreak, with: "\n")).text }
    return result.split(separator: "\n", omittingEmptySubsequences: false).map { PrintedText.trimmed(MarkdownLine.plain($0)) }
      .joined(separator: "\n")
  }
}
