import Schema

/// Reads tables, headings and paragraphs of HTML as word processors and pandoc write it.
struct HTMLReader {
  var tokens: HTMLTokenizer
  var manuscript: Manuscript
  var table: HTMLTable?
  /// The tables around the current one.
  var outer: [HTMLTable] = []
  /// How many more tables are open, whose rows are lines of the current cell.
  var deeper = 0
  let headers: TableHeaderDetector
  /// The headings inside the current table.
  var headings: Set<String> = []
  private var isHeadingOfCell = false
  private var text = ""
  private var textLine = 1
  private var isHeading = false
  private var isCaption = false
  private var hiding = HTMLHiding()
  private var script: SuperscriptText.Script?

  /// `line` is the number of the first line, 1-based.
  static func read(
    _ bytes: [UInt8], fromLine line: Int = 1, headers: TableHeaderDetector = TableHeaderDetector(), into manuscript: inout Manuscript
  ) {
    var reader = HTMLReader(tokens: HTMLTokenizer(bytes, fromLine: line), headers: headers, manuscript: manuscript)
    while let token = reader.tokens.next() { reader.handle(token) }
    reader.endText()
    reader.endTables()
    for lines in reader.tokens.skippedTags {
      reader.manuscript.report.add(
        .leftOut, lines: lines,
        Bilingual(
          zh: "在样式、标题或注释里，没有读取：前面可能缺少结束标记",
          en: "inside a style sheet, title or comment, and not read: an end tag is probably missing before it"
        ))
    }
    reader.noteHidden()
    manuscript = reader.manuscript
  }

  private init(tokens: HTMLTokenizer, headers: TableHeaderDetector, manuscript: Manuscript) {
    self.tokens = tokens
    self.headers = headers
    self.manuscript = manuscript
  }

  private mutating func handle(_ token: HTMLToken) {
    if hiding.handle(token, line: tokens.line) { return }
    switch token {
    case .text(let piece): add(scripted(piece))
    case .open(let name, let attributes): open(name, attributes)
    case .close(let name): close(name)
    }
  }

  private mutating func scripted(_ piece: String) -> String {
    guard let script, !PrintedText.trimmed(piece).isEmpty else { return piece }
    if let raised = SuperscriptText.text(piece, script) { return raised }
    if !SuperscriptText.isPlain(piece, script) { manuscript.report.add(SuperscriptText.remark(piece, tokens.line)) }
    return piece
  }

  /// Adds text. Line breaks of the source are spaces; between Chinese characters they are removed.
  private mutating func add(_ piece: String) {
    let flat = piece.split(whereSeparator: \.isNewline).map(PrintedText.trimmed).filter { !$0.isEmpty }.reduce("", PrintedText.flowed)
    guard !flat.isEmpty else { return addBlank(piece) }
    let startsWithSpace = piece.unicodeScalars.first.map(PrintedText.isSpace) == true
    let endsWithSpace = piece.unicodeScalars.last.map(PrintedText.isSpace) == true
    let spaced = (startsWithSpace ? " " : "") + flat + (endsWithSpace ? " " : "")
    if table != nil, !isCaption {
      if isHeadingOfCell { headings.insert(PrintedText.trimmed(flat)) }
      guard table?.add(spaced, tokens.line) == false else { return }
      // Browsers show a caption above the table.
      var line = ManuscriptLine(PrintedText.trimmed(flat), line: tokens.line)
      line.isAdjacent = false
      manuscript.add(line)
    } else {
      if text.isEmpty { textLine = tokens.line }
      text += spaced
    }
  }

  /// Adds a blank that a word processor put into an element of its own: `中级<span>&nbsp;</span>总学时：64`. Other white space is layout, but for
  /// a blank after a Latin word: `<span>8K-12K</span> <span>经验3年</span>`.
  private mutating func addBlank(_ piece: String) {
    let isOwn = piece.unicodeScalars.contains { !$0.isASCII && PrintedText.isSpace($0) }
    let isAfterWord =
      table == nil && piece.utf8.allSatisfy { $0 == 0x20 } && text.unicodeScalars.last.map { !PrintedText.isWide($0) } == true
    guard isOwn || isAfterWord else { return }
    if table != nil, !isCaption {
      _ = table?.add(" ", tokens.line)
    } else if !text.isEmpty {
      text += " "
    }
  }

  private mutating func open(_ name: String, _ attributes: Substring) {
    switch name {
    // A new page begins: the end tag of the table is missing.
    case "html", "head", "body":
      endText()
      endTables()
    case "table": beginTable()
    case "tr" where deeper == 0 && table != nil: table?.beginRow(tokens.line)
    case "td" where deeper == 0 && table != nil, "th" where deeper == 0 && table != nil:
      table?.beginCell(attributes, tokens.line, isHeader: name == "th")
    case "caption":
      isCaption = true
      endText()
    // A heading in Latin letters that is broken for its looks.
    case "br" where table == nil && isHeading && text.unicodeScalars.last.map { !PrintedText.isWide($0) } == true: text += " "
    case "br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "dt", "dd": breakBlock(opening: name)
    case "td", "th":
      if table == nil { endText() } else { _ = table?.add(" ", tokens.line) }
    case "sup": script = .above
    case "sub": script = .below
    default: break
    }
  }

  /// Ends a paragraph or a line of a cell before a new block with this name.
  private mutating func breakBlock(opening name: String = "p") {
    if table != nil, !isCaption {
      isHeadingOfCell = name.first == "h"
      table?.breakLine()
      return
    }
    endText()
    isHeading = name.first == "h"
    if name == "li" { text = "- " }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "table": endTable()
    case "tr" where deeper == 0: table?.endRow()
    case "td" where deeper == 0, "th" where deeper == 0: table?.endCell()
    case "caption":
      endText()
      isCaption = false
    case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd": breakBlock()
    case "sup", "sub": script = nil
    default: break
    }
    // Without an end tag it ends with its cell or paragraph.
    if Self.closing.contains(name) { script = nil }
  }

  private static let closing: Set<String> = ["td", "th", "tr", "p", "div", "li", "table", "h1", "h2", "h3", "h4", "h5", "h6"]

  mutating func endText() {
    let line = PrintedText.trimmed(text)
    text = ""
    guard !line.isEmpty, line != "-" else { return }
    var part = ManuscriptLine(line, line: textLine)
    part.isHeading = isHeading
    part.lastLine = max(textLine, tokens.line)
    manuscript.add(part)
  }

  private mutating func noteHidden() {
    for (line, text, isMenu) in hiding.texts { manuscript.report.add(HTMLHiding.remark(text, line, isMenu: isMenu)) }
  }
}
