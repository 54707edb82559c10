import Schema
import TextModel

/// Reads lines with positions on pages. Tables are found by their headers, and rebuilt from the positions of words.
struct PageReader {
  private let lines: [PageLine]
  private var manuscript: Manuscript
  private var table: PageTable?
  private var next = 0
  /// The right end of the text, to decide which lines continue.
  private let margin: Double
  private var last: PageLine?
  /// The height of most lines.
  private let usualHeight: Double

  /// `named`: places are named as pages, and not as lines of a text.
  static func read(_ lines: [PageLine], named: Bool, into manuscript: inout Manuscript) {
    let kept = RunningHeaders.removed(from: lines)
    var reader = PageReader(lines: kept.lines, manuscript: manuscript)
    if named {
      var page = 0
      for line in kept.lines where line.page != page {
        page = line.page
        reader.manuscript.report.places.add(line.line, Bilingual(zh: "第 \(page) 页", en: "page \(page)"))
      }
    }
    if let first = kept.removed.first {
      reader.manuscript.report.add(
        .repaired, first.line,
        Bilingual(
          zh: "页码和页眉已略去：\(kept.removed.count) 行",
          en: "page numbers and running titles were left out (\(English.count(kept.removed.count, "line")))"))
    }
    while reader.next < reader.lines.count { reader.readLine() }
    reader.endTable()
    manuscript = reader.manuscript
  }

  private init(lines: [PageLine], manuscript: Manuscript) {
    self.lines = lines
    self.manuscript = manuscript
    margin = lines.compactMap { $0.segments.last?.right }.max() ?? 0
    var counts: [Int: Int] = [:]
    for line in lines { counts[Int(min(max(0, line.height), 1_000)), default: 0] += 1 }
    usualHeight = Double(counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 1)
  }

  private mutating func readLine() {
    if let (pageHeader, count) = PageTableHeader.read(lines[next...]) {
      if table?.accepts(pageHeader) != true {
        endTable()
        table = PageTable(pageHeader)
      }
      table?.begin(pageHeader)
      next += count
      return
    }
    let weights = PageWeights.read(lines[next...]).map { (rows: $0.rows, count: $0.count) }
    if let found = weights ?? (table == nil ? PlainPageTable.rows(lines[next...]) : nil) {
      endTable()
      add(found.rows)
      next += found.count
      return
    }
    let line = lines[next]
    if table?.add(line, before: lines.indices.contains(next + 1) ? lines[next + 1] : nil) == true {
      next += 1
      return
    }
    if table != nil {
      // Another table may follow.
      endTable()
      return
    }
    next += 1
    if isRow(line) {
      last = nil
      manuscript.add(TableRow(cells: line.segments.map { TableCell($0.text, line: line.line) }, line: line.line))
      return
    }
    addText(line)
  }

  /// Whether a line after a table is a row of it: it has cells with the numbers of contents and items.
  private func isRow(_ line: PageLine) -> Bool {
    line.height > 1 && line.segments.count { (NumberScan.scan(Text($0.text)).code?.depth ?? 0) >= 2 } >= 2
  }

  private mutating func endTable() {
    guard let ended = table else { return }
    table = nil
    last = nil
    let (rows, remarks) = ended.rows()
    add(rows)
    for remark in remarks { manuscript.report.add(remark) }
  }

  private mutating func add(_ rows: [TableRow]) {
    last = nil
    manuscript.endTable()
    for row in rows { manuscript.add(row) }
    manuscript.endTable()
  }

  /// Adds a line of text. If the line before extends to the margin, it continues on this one, unless this one begins a new paragraph.
  private mutating func addText(_ line: PageLine) {
    let text = line.height > (usualHeight + 1) * 1.15 ? Self.spaced(line.text) : line.text
    if let above = last, continues(above, in: line), case .text(let part)? = manuscript.elements.last {
      var joined = ManuscriptLine(PrintedText.joined(part.text, text), line: part.line)
      joined.lastLine = line.line
      manuscript.elements[manuscript.elements.count - 1] = .text(joined)
    } else {
      var part = ManuscriptLine(text, line: line.line)
      part.isAdjacent = false
      manuscript.add(part)
    }
    last = line
  }

  /// A heading with a space between its number and title: in a heading, which is larger, the gap may be narrow.
  private static func spaced(_ text: String) -> String {
    let scan = NumberScan.scan(Text(text), allowsBareDigits: true)
    guard scan.code != nil, scan.titleStart == scan.codeEnd, scan.titleStart < text.utf8.count else { return text }
    let whole = Text(text)
    return "\(whole.slice(0, scan.codeEnd).string) \(whole.slice(scan.titleStart, text.utf8.count).string)"
  }

  private func continues(_ above: PageLine, in line: PageLine) -> Bool {
    guard let end = above.segments.last, let start = line.segments.first, line.page <= above.page + 1 else { return false }
    // A title and the text below it have different heights, and there is a gap between paragraphs.
    guard line.height <= 1 || abs(line.height - above.height) < line.height * 0.15 else { return false }
    guard line.height <= 1 || line.page != above.page || line.y - above.y < line.height * 2 else { return false }
    guard end.right > margin - above.height * 2, above.segments.count == 1, line.segments.count == 1 else { return false }
    guard ListMark.strip(start.text) == nil, Heading.read(ManuscriptLine(start.text, line: 1)) == nil else { return false }
    return end.text.last.map { !"。；：;:".contains($0) } ?? false
  }
}
