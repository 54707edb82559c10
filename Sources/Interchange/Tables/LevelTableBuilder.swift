import Schema
import YAML

/// Builds the functions of one level from the rows of its tables: empty cells mean “as above”, names and items may run over a page break.
struct LevelTableBuilder {
  private(set) var functions: [BuiltFunction] = []
  private(set) var report = ImportReport()
  private var renumberedLines: [Int] = []
  private var spacedItemLines: [Int] = []

  mutating func add(_ row: PrintedTable.Row, of header: TableHeader) {
    var functionCell: TableCell?
    var contentCell: TableCell?
    for (role, cell) in zip(header.roles, row.cells) where !cell.isEmpty {
      switch role {
      case .function: functionCell = cell
      case .content: contentCell = cell
      default: break
      }
    }
    let content = contentCell.map { PrintedName(cell: $0.text, depth: 2) }
    addFunction(functionCell, row, content: content?.code, hasContent: content != nil)
    addContent(content, contentCell, row)
    for (index, role) in header.roles.enumerated() where !row.cells[index].isEmpty {
      let cell = row.cells[index]
      switch role {
      case .items(let column): addItems(cell, column, continuing: contentCell == nil)
      case .unknown, .positions: lose(cell, header.names.indices.contains(index) ? header.names[index] : "")
      case .function, .content, .level, .serialNumber: break
      }
    }
  }

  private mutating func lose(_ cell: TableCell, _ column: String) {
    report.add(
      .lost, cell.line,
      Bilingual(
        zh: "栏目“\(column)”在本格式中没有对应，内容没有导入：“\(PrintedText.excerpt(cell.text))”",
        en: "the format has no column “\(column)”; left out: “\(PrintedText.excerpt(cell.text))”"))
  }

  // MARK: Names

  private mutating func addFunction(_ cell: TableCell?, _ row: PrintedTable.Row, content: NumberCode?, hasContent: Bool) {
    guard let cell else {
      if functions.isEmpty {
        functions.append(BuiltFunction(code: content?.parent, pieces: [], line: row.line, lastLine: row.line))
        report.add(.doubtful, row.line, Bilingual(zh: "第一行没有职业功能名称", en: "the first row names no function"))
      }
      return
    }
    let name = PrintedName(cell: cell.text, depth: 1)
    note(name, cell)
    guard let last = functions.indices.last else {
      begin(name, cell)
      return
    }
    if name.code == nil, continuesFunction(name, functions[last], row, content: content, hasContent: hasContent) {
      functions[last].pieces.append(name.title)
      functions[last].lastLine = cell.line
    } else if let code = name.code, code == functions[last].code, isSameName(name.title, functions[last].pieces, row) {
      // The cell is printed again on the next page.
      if name.title.count > functions[last].pieces.joined().count { functions[last].pieces = [name.title] }
    } else if name.code == nil, functions[last].code == nil, name.title == functions[last].pieces.joined() {
      return
    } else {
      begin(name, cell)
    }
  }

  private mutating func begin(_ name: PrintedName, _ cell: TableCell) {
    if let code = name.code, functions.contains(where: { $0.code == code }) {
      report.add(
        .doubtful, cell.line,
        Bilingual(zh: "职业功能编号 \(code) 出现两次，两处都保留", en: "function number \(code) occurs twice; both were kept"))
    }
    functions.append(BuiltFunction(code: name.code, pieces: [name.title], line: cell.line, lastLine: cell.line))
  }

  /// A piece without number goes on with the name above where the content's number says so; without numbers, right behind a page break.
  private func continuesFunction(
    _ name: PrintedName, _ last: BuiltFunction, _ row: PrintedTable.Row, content: NumberCode?, hasContent: Bool
  ) -> Bool {
    if let content, let code = last.code { return content.parent == code }
    if last.code != nil { return !hasContent || row.followsBreak }
    return row.followsBreak && !hasContent
  }

  private func isSameName(_ title: String, _ pieces: [String], _ row: PrintedTable.Row) -> Bool {
    let known = pieces.joined()
    return title == known || row.followsBreak && (title.hasPrefix(known) || known.hasPrefix(title))
  }

  private mutating func addContent(_ name: PrintedName?, _ cell: TableCell?, _ row: PrintedTable.Row) {
    guard let last = functions.indices.last else { return }
    guard let name, let cell else {
      if functions[last].contents.isEmpty {
        functions[last].contents.append(BuiltContent(code: nil, pieces: [], line: row.line))
        report.add(.doubtful, row.line, Bilingual(zh: "这一行没有工作内容名称", en: "the row names no content"))
      }
      return
    }
    note(name, cell)
    if let content = functions[last].contents.last, continuesContent(name, content, row) {
      let index = functions[last].contents.count - 1
      if name.code == nil || !content.pieces.joined().hasPrefix(name.title) {
        functions[last].contents[index].pieces.append(name.title)
        report.add(
          .repaired, cell.line,
          Bilingual(
            zh: "工作内容名称被换页断开，已接上：“\(functions[last].contents[index].pieces.joined())”",
            en: "the name of a content that a page break cut was joined: “\(functions[last].contents[index].pieces.joined())”"))
      }
      return
    }
    if let code = name.code, functions[last].contents.contains(where: { $0.code == code }) {
      report.add(
        .doubtful, cell.line, Bilingual(zh: "工作内容编号 \(code) 出现两次，两处都保留", en: "content number \(code) occurs twice; both were kept"))
    }
    functions[last].contents.append(BuiltContent(code: name.code, pieces: [name.title], line: cell.line))
  }

  /// A piece of a name, or the name again, right behind a page break.
  private func continuesContent(_ name: PrintedName, _ last: BuiltContent, _ row: PrintedTable.Row) -> Bool {
    if let code = name.code { return code == last.code && row.followsBreak && last.pieces.joined().hasPrefix(name.title) }
    return last.code != nil && row.followsBreak
  }

  private mutating func note(_ name: PrintedName, _ cell: TableCell) {
    if name.wasRenumbered { renumberedLines.append(cell.line) }
    if name.wasSpaced {
      report.add(
        .repaired, cell.line,
        Bilingual(zh: "名称中的空格已去掉：“\(name.title)”", en: "spaces inside a name were removed: “\(name.title)”"))
    }
  }

  // MARK: Items

  private mutating func addItems(_ cell: TableCell, _ column: Column, continuing: Bool) {
    guard let last = functions.indices.last, let index = functions[last].contents.indices.last else { return }
    let code = functions[last].contents[index].code
    let parsed = ItemCell(cell.text, content: code)
    var items = functions[last].contents[index].items[column] ?? []
    for (position, piece) in parsed.pieces.enumerated() {
      let line = cell.line + piece.lineOffset
      if piece.code == nil, !piece.hadMark, position == 0, let open = items.indices.last, continuing, items[open].code != nil {
        items[open].text = PrintedText.joined(items[open].text, piece.text)
        report.add(
          .repaired, line,
          Bilingual(
            zh: "条目被换页断开，已接上：“\(PrintedText.excerpt(items[open].text, 40))”",
            en: "an item that a page break cut was joined: “\(PrintedText.excerpt(items[open].text, 40))”"))
        continue
      }
      items.append(item(piece, line, column, items, content: code))
    }
    functions[last].contents[index].items[column] = items
  }

  private mutating func item(
    _ piece: ItemCell.Piece, _ line: Int, _ column: Column, _ before: [BuiltItem], content: NumberCode?
  ) -> BuiltItem {
    if piece.wasRenumbered { renumberedLines.append(line) }
    var text = piece.text
    if PrintedText.isSpacedOut(text) {
      text = PrintedText.withoutInnerSpaces(text)
      spacedItemLines.append(line)
    }
    guard let code = piece.code else { return unnumbered(text, piece, line, before, content) }
    check(code, text, line, column, before, content: content)
    return BuiltItem(code: code, text: text, line: line)
  }

  /// `（1）能…` below 2.1 is 2.1.1. Without any mark an item stays without a number: its place says it.
  private mutating func unnumbered(
    _ text: String, _ piece: ItemCell.Piece, _ line: Int, _ before: [BuiltItem], _ content: NumberCode?
  ) -> BuiltItem {
    guard piece.hadMark, let content, let code = content.appending(before.count + 1) else {
      report.add(
        .guessed, line,
        Bilingual(
          zh: "条目没有编号，以位置为准：“\(PrintedText.excerpt(text))”",
          en: "an item without a number; its place counts: “\(PrintedText.excerpt(text))”"))
      return BuiltItem(code: nil, text: text, line: line)
    }
    report.add(
      .guessed, line,
      Bilingual(zh: "按顺序编为 \(code)：“\(PrintedText.excerpt(text))”", en: "numbered \(code) by its place: “\(PrintedText.excerpt(text))”"))
    return BuiltItem(code: code, text: text, line: line)
  }

  private mutating func check(
    _ code: NumberCode, _ text: String, _ line: Int, _ column: Column, _ before: [BuiltItem], content: NumberCode?
  ) {
    if before.contains(where: { $0.code == code }) {
      report.add(
        .doubtful, line,
        Bilingual(
          zh: "编号 \(code) 在\(column.name.chinese)栏出现两次，两条都保留：“\(PrintedText.excerpt(text))”",
          en: "number \(code) occurs twice in the column of \(column.name.english); both were kept: “\(PrintedText.excerpt(text))”"))
    } else if let content, code.parent != content {
      report.add(
        .doubtful, line,
        Bilingual(zh: "编号 \(code) 印在 \(content) 之下，照原样保留", en: "number \(code) is printed below \(content); it was kept as it is"))
    }
    if text.isEmpty {
      report.add(.doubtful, line, Bilingual(zh: "编号 \(code) 后面没有文字", en: "nothing stands behind number \(code)"))
    }
  }

  // MARK: The end

  /// The functions with their names put together, and everything there is to say about them. `known` are names from elsewhere in the document.
  mutating func finish(known: Set<String>) -> [PlainFunction] {
    noteNormalised()
    return functions.map { built in
      var function = PlainFunction(PlainName(code: built.code, title: name(of: built, known)))
      function.contents = built.contents.map(PlainContent.init)
      return function
    }
  }

  private mutating func name(of built: BuiltFunction, _ known: Set<String>) -> String {
    let joined = NameJoin.join(built.pieces, known: known)
    guard built.pieces.count > 1 else { return joined.name }
    let pieces = built.pieces.map { "“\($0)”" }
    report.add(
      joined.isKnown ? .repaired : .guessed, lines: built.line...max(built.line, built.lastLine),
      Bilingual(
        zh: "职业功能名称被换页断开：\(pieces.joined(separator: "、"))接为“\(joined.name)”",
        en: "a function's name that a page break cut was joined: \(pieces.joined(separator: ", ")) became “\(joined.name)”"))
    return joined.name
  }

  private mutating func noteNormalised() {
    note(
      renumberedLines,
      Bilingual(
        zh: "个编号写成 1.1.1 的样子（全角数字、多余或缺少的点和空格）", en: "numbers were rewritten as 1.1.1 (full-width digits, stray dots, missing spaces)"))
    note(spacedItemLines, Bilingual(zh: "条文字去掉了字间的空格", en: "texts lost the spaces between their characters"))
  }

  private mutating func note(_ lines: [Int], _ message: Bilingual) {
    guard let first = lines.min(), let last = lines.max() else { return }
    let counted = Bilingual(zh: "\(lines.count) \(message.chinese)", en: "\(lines.count) \(message.english)")
    report.add(.repaired, lines: first...last, counted)
  }
}
