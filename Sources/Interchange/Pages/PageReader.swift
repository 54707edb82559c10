import Schema
import TextModel

/// Reads lines that have places on pages: tables are found by their heads and rebuilt from the places of the words.
struct PageReader {
  private let lines: [PageLine]
  private var manuscript: Manuscript
  private var table: PageTable?
  private var next = 0
  /// The right end of the text, for lines that go on.
  private let margin: Double
  private var last: PageLine?

  /// `named` says that places are pages, rather than lines of a text.
  static func read(_ lines: [PageLine], named: Bool, into manuscript: inout Manuscript) {
    let kept = PageFurniture.removed(from: lines)
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
  }

  private mutating func readLine() {
    if let (head, count) = PageHead.read(lines[next...]) {
      if table?.accepts(head) != true {
        endTable()
        table = PageTable(head)
      }
      table?.begin(head)
      next += count
      return
    }
    let line = lines[next]
    next += 1
    if table?.take(line) == true { return }
    endTable()
    addText(line)
  }

  private mutating func endTable() {
    guard let ended = table else { return }
    table = nil
    last = nil
    manuscript.endTable()
    let (rows, remarks) = ended.rows()
    for row in rows { manuscript.add(row) }
    for remark in remarks { manuscript.report.add(remark) }
    manuscript.endTable()
  }

  /// A line that reaches the margin goes on in the next one, unless that begins something.
  private mutating func addText(_ line: PageLine) {
    let text = line.text
    if let above = last, goesOn(above, in: line), case .text(let part)? = manuscript.parts.last {
      var joined = ManuscriptLine(PrintedText.joined(part.text, text), line: part.line)
      joined.lastLine = line.line
      manuscript.parts[manuscript.parts.count - 1] = .text(joined)
    } else {
      var part = ManuscriptLine(text, line: line.line)
      part.isAdjacent = false
      manuscript.add(part)
    }
    last = line
  }

  private func goesOn(_ above: PageLine, in line: PageLine) -> Bool {
    guard let end = above.segments.last, let start = line.segments.first, line.page <= above.page + 1 else { return false }
    guard end.right > margin - above.height * 2, above.segments.count == 1, line.segments.count == 1 else { return false }
    guard ListMark.strip(start.text) == nil, Heading.read(ManuscriptLine(start.text, line: 1)) == nil else { return false }
    return end.text.last.map { !"。；：;:".contains($0) } ?? false
  }
}
