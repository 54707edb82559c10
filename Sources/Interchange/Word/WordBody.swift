import Office
import Schema

/// Assembles the paragraphs and tables of a Word document.
struct WordBody {
  private(set) var tables = 0
  var manuscript: Manuscript
  private let styles: WordStyles
  private var numbering: WordNumbering
  private var paragraph: WordParagraph?
  private var carried = ""
  private var open: [WordTable] = []
  /// Tables inside a cell that are separate tables, with their labels; they follow the table that contains them.
  private var inner: [(label: String?, table: WordTable)] = []
  private let headers: TableHeaderDetector
  private var isInRowProperties = false
  private var line = 1
  private var paragraphs = 0
  /// Texts that were struck out, with their lines; open while their paragraph continues.
  private var struck: [(line: Int, text: String, isOpen: Bool)] = []

  init(_ styles: WordStyles, _ numbering: WordNumbering, _ headers: TableHeaderDetector, _ manuscript: Manuscript) {
    self.headers = headers
    self.styles = styles
    self.numbering = numbering
    self.manuscript = manuscript
  }

  var isFull: Bool { manuscript.isFull }

  mutating func finish() {
    endParagraph()
    while !open.isEmpty { endTable() }
    noteStruck()
    if isFull { manuscript.reportCut(at: line) }
  }

  // MARK: Paragraphs

  mutating func add(_ text: String, _ style: CharacterStyle = CharacterStyle()) {
    guard paragraph != nil else { return }
    var piece = StyledText()
    piece.add(WordSymbol.readable(text, font: style.font), style)
    paragraph?.text += piece.text
    if !PrintedText.trimmed(piece.struck).isEmpty { note(struck: piece.struck) }
    for _ in piece.flattened { manuscript.report.add(SuperscriptText.remark("\((paragraph?.text ?? "").suffix(clamping: 12))", line)) }
  }

  /// Adds a character of a symbol font. An unknown one at the start of a text may be a bullet; elsewhere it is reported.
  mutating func addSymbol(_ code: String?, font: String?, _ style: CharacterStyle) {
    if let sign = WordSymbol.character(code, font: font) { return add(String(sign), style) }
    let isBullet = paragraph.map { PrintedText.trimmed($0.text).isEmpty } ?? false
    add(isBullet ? "•" : "\u{FFFD}", style)
    guard !isBullet else { return }
    manuscript.report.add(
      .doubtful, line, group: "symbol",
      Bilingual(
        zh: "字体“\(font ?? "")”的符号 \(code ?? "") 不认识，写作 �",
        en: "a sign of the font “\(font ?? "")” is not known (\(code ?? "")); � was written"))
  }

  /// Records text that is struck out. Adjacent runs give one remark.
  private mutating func note(struck text: String) {
    if let last = struck.indices.last, struck[last].line == line, struck[last].isOpen {
      struck[last].text += text
    } else {
      struck.append((line, text, true))
    }
  }

  private mutating func noteStruck() {
    for (line, text, _) in struck { manuscript.report.add(HTMLHiding.remark(text, line)) }
    struck = []
  }

  mutating func beginParagraph() {
    paragraph = WordParagraph(text: carried)
    carried = ""
  }

  mutating func joinNextParagraph() { paragraph?.isOpen = true }

  mutating func endParagraph() {
    guard let ended = paragraph else { return }
    paragraph = nil
    if let last = struck.indices.last { struck[last].isOpen = false }
    if ended.isOpen {
      carried = ended.text
      return
    }
    if open.isEmpty { paragraphs += 1 }
    guard !styles.isContents(ended.style) else { return }
    let lines = ended.lines(styles, &numbering)
    if let last = open.indices.last {
      open[last].changeCell { $0.lines += lines }
    } else {
      for (offset, text) in lines.enumerated() {
        add(
          text, isHeading: ended.isHeading(styles), isTitle: styles.isTitle(ended.style), isAdjacent: offset > 0,
          Bilingual(zh: "第 \(paragraphs) 段", en: "paragraph \(paragraphs)"))
      }
    }
  }

  private mutating func add(_ text: String, isHeading: Bool, isTitle: Bool = false, isAdjacent: Bool, _ location: Bilingual) {
    var part = ManuscriptLine(text, line: line)
    part.isHeading = isHeading
    part.isTitle = isTitle
    part.isAdjacent = isAdjacent
    manuscript.add(part)
    manuscript.report.places.add(line, location)
    line += 1
  }

  // MARK: Tables

  mutating func open(_ element: XMLElement, inParagraphProperties: Bool) {
    if inParagraphProperties {
      paragraph?.change(element)
      return
    }
    if element.name == "tbl" {
      endParagraph()
      flushFrames()
      open.append(WordTable())
      return
    }
    guard let last = open.indices.last else { return }
    switch element.name {
    case "gridCol": open[last].widths.append(element.number("w") ?? 0)
    case "tr": open[last].beginRow()
    case "trPr": isInRowProperties = true
    case "gridBefore": open[last].skipColumns(element.number("val") ?? 0)
    case "tc": open[last].beginCell()
    case "gridSpan": open[last].changeCell { $0.span = element.number("val") ?? 1 }
    case "vMerge": open[last].changeCell { $0.merge = element["val"] == "restart" ? $0.merge : .above }
    case "hMerge": open[last].changeCell { $0.merge = element["val"] == "restart" ? $0.merge : .left }
    default: break
    }
  }

  mutating func deleteRowIfInProperties() {
    guard isInRowProperties, let last = open.indices.last else { return }
    open[last].isRowDeleted = true
  }

  mutating func close(_ name: String) {
    guard let last = open.indices.last else { return }
    switch name {
    case "trPr": isInRowProperties = false
    case "tc": open[last].endCell()
    case "tr": line += open[last].endRow(line: line)
    case "tbl": endTable()
    default: break
    }
  }

  private mutating func endTable() {
    guard let table = open.popLast() else { return }
    guard let outer = open.indices.last, !open.allSatisfy(\.isFrame) else {
      emit(table)
      let others = inner
      inner = []
      for (label, table) in others {
        if let label { add(label, isHeading: true, isAdjacent: false, Bilingual(zh: "表格中的文字", en: "text in a table")) }
        emit(table)
      }
      return
    }
    let rows = table.aligned().rows
    if rows.contains(where: { TableHeader.read($0.cells) != nil }) {
      inner.append((nil, table))
    } else if headers.isSeparate(rows, within: open.flatMap(\.start)) {
      inner.append((open[outer].removeLabel(), table))
    } else {
      manuscript.report.add(NestedRows.remark(rows.first?.line))
      open[outer].changeCell { cell in cell.lines += NestedRows.lines(rows) }
    }
  }

  /// Moves the text of tables that only frame a page or a part of it before the table that begins.
  private mutating func flushFrames() {
    guard open.allSatisfy(\.isFrame) else { return }
    for index in open.indices {
      for text in open[index].removeLines() {
        add(text, isHeading: false, isAdjacent: false, Bilingual(zh: "表格中的文字", en: "text in a table"))
      }
    }
  }

  private mutating func emit(_ table: WordTable) {
    tables += 1
    let (rows, contradictions) = table.aligned()
    manuscript.endTable()
    for (index, row) in rows.enumerated() {
      manuscript.report.places.add(row.line, Bilingual(zh: "表 \(tables) 第 \(index + 1) 行", en: "table \(tables), row \(index + 1)"))
      guard table.isFrame else {
        manuscript.add(row)
        continue
      }
      let texts = row.cells.flatMap { $0.text.split(separator: "\n") }
      for text in texts { manuscript.add(ManuscriptLine(String(text), line: row.line)) }
    }
    manuscript.endTable()
    for line in contradictions {
      manuscript.report.add(
        .doubtful, line, Bilingual(zh: "合并的单元格互相矛盾，按看得见的文字读取", en: "merged cells contradict each other; the text that is there was read"))
    }
  }
}
