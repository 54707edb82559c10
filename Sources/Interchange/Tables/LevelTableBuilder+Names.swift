import Schema

extension LevelTableBuilder {
  mutating func addFunction(_ cell: TableCell?, _ row: InputTable.Row, content: NumberCode?, hasContent: Bool) {
    guard let cell else {
      if functions.isEmpty {
        let isChinese = row.cells.contains { $0.text.unicodeScalars.contains(where: PrintedText.isHan) }
        // A table without functions has one for all; a number without a name is kept.
        let name = content == nil ? [isChinese ? "全部工作内容" : "All contents"] : []
        append(FunctionBuilder(code: content?.parent, pieces: name, line: row.line))
        report.add(
          content == nil ? .assumed : .doubtful, row.line,
          Bilingual(zh: "表格没有职业功能名称；请补上", en: "the table names no function; give it a name"))
      }
      return
    }
    let name = PrintedName(cell: cell.text, depth: 1)
    note(name, cell)
    guard let last = functions.indices.last, functions[last].track == track, functions[last].group == group else {
      begin(name, cell)
      return
    }
    if name.code == nil, continuesFunction(name, functions[last], row, content: content, hasContent: hasContent) {
      functions[last].pieces.append(name.title)
      functions[last].lastLine = cell.line
    } else if let code = name.code, code == functions[last].code, isSameName(name.title, functions[last].pieces, row) {
      // The cell is repeated on the next page.
      if name.title.count > functions[last].pieces.joined().count { functions[last].pieces = [name.title] }
    } else if name.code == nil, functions[last].code == nil, name.title == functions[last].pieces.joined() {
      return
    } else {
      begin(name, cell)
    }
  }

  /// Begins a function in a table without functions, if the number of a content shows another one.
  mutating func beginFunction(of content: NumberCode?, _ row: InputTable.Row) {
    guard let parent = content?.parent, let last = functions.last, last.code != parent else { return }
    if last.contents.isEmpty { functions.removeLast() }
    functionCodes[parent] = ""
    append(FunctionBuilder(code: parent, pieces: [], line: row.line))
  }

  private mutating func begin(_ name: PrintedName, _ cell: TableCell) {
    // Separate tables for abilities and knowledge begin with the same functions.
    if let code = name.code, let known = functionCodes.updateValue(name.title, forKey: code), known != name.title {
      report.add(
        .doubtful, cell.line,
        Bilingual(zh: "职业功能编号 \(code) 出现两次，两处都保留", en: "function number \(code) occurs twice; both were kept"))
    }
    append(FunctionBuilder(code: name.code, pieces: [name.title], line: cell.line))
  }

  /// Adds a function of the current table.
  private mutating func append(_ function: FunctionBuilder) {
    var function = function
    function.track = track
    function.group = group
    functions.append(function)
  }

  /// Whether a text without a number continues the name above: the number of the content shows it, or without numbers, it is directly after
  /// a page break.
  private func continuesFunction(
    _ name: PrintedName, _ last: FunctionBuilder, _ row: InputTable.Row, content: NumberCode?, hasContent: Bool
  ) -> Bool {
    if let content, let code = last.code { return content.parent == code }
    // A text over the whole row is not the rest of a name.
    if TableText.spans(row.cells) { return false }
    if last.code != nil { return !hasContent || row.followsBreak }
    return row.followsBreak && !hasContent
  }

  private func isSameName(_ title: String, _ pieces: [String], _ row: InputTable.Row) -> Bool {
    let known = pieces.joined()
    return title == known || row.followsBreak && (title.hasPrefix(known) || known.hasPrefix(title))
  }

  /// Begins or continues a content. Returns whether the row continues the content above.
  mutating func addContent(_ name: PrintedName?, _ cell: TableCell?, _ row: InputTable.Row) -> Bool {
    guard let last = functions.indices.last else { return false }
    guard let name, let cell else {
      if functions[last].contents.isEmpty {
        functions[last].add(ContentBuilder(code: nil, pieces: [], line: row.line))
        report.add(.doubtful, row.line, Bilingual(zh: "这一行没有工作内容名称", en: "the row names no content"))
      }
      return true
    }
    note(name, cell)
    if let content = functions[last].contents.last, continuesContent(name, content, row) {
      extendContent(name, content, cell)
      return true
    }
    noteOddities(of: name, in: functions[last], cell)
    functions[last].add(ContentBuilder(code: name.code, pieces: [name.title], line: cell.line))
    return false
  }

  /// Continues the name of the last content, unless the cell only repeats it.
  private mutating func extendContent(_ name: PrintedName, _ content: ContentBuilder, _ cell: TableCell) {
    guard let last = functions.indices.last, name.code == nil || !content.pieces.joined().hasPrefix(name.title) else { return }
    functions[last].contents[functions[last].contents.count - 1].pieces.append(name.title)
    let whole = (content.pieces + [name.title]).joined()
    report.add(
      .repaired, cell.line,
      Bilingual(zh: "工作内容名称被换页断开，已接上：“\(whole)”", en: "the name of a work content that was split by a page break was joined: “\(whole)”"))
  }

  private mutating func noteOddities(of name: PrintedName, in function: FunctionBuilder, _ cell: TableCell) {
    guard let code = name.code else { return }
    if let known = function.contentCodes[code], known != name.title {
      report.add(
        .doubtful, cell.line, Bilingual(zh: "工作内容编号 \(code) 出现两次，两处都保留", en: "content number \(code) occurs twice; both were kept"))
    }
    if let above = function.code, code.parent != above {
      report.add(
        .doubtful, cell.line,
        Bilingual(
          zh: "工作内容 \(code) 印在职业功能 \(above) 之下，照原样保留", en: "content \(code) is printed below function \(above); it was kept as it is"))
    }
  }

  /// Whether a text directly after a page break is a part of the name above, or the same name again.
  private func continuesContent(_ name: PrintedName, _ last: ContentBuilder, _ row: InputTable.Row) -> Bool {
    if let code = name.code {
      let known = last.pieces.joined()
      return code == last.code && (name.title == known || row.followsBreak && known.hasPrefix(name.title))
    }
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
}
