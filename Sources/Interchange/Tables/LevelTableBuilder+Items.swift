import Schema
import TextModel

extension LevelTableBuilder {
  /// Adds the items in a cell to the current content. `codes` are the lines in the row's column of codes. `continuing`: the first one may
  /// continue the last item above.
  mutating func addItems(_ cell: TableCell, _ column: Column, continuing: Bool, codes: [String] = []) {
    guard let last = functions.indices.last, let index = functions[last].contents.indices.last else { return }
    if Self.isDash(cell.text) { return }
    if Self.isNothing(cell.text) { return report.add(Self.nothing(cell)) }
    let content = functions[last].contents[index]
    let parsed = ItemCell(
      cell.text, content: content.code, isWrapped: cell.isWrapped, labels: labels, above: content.count(in: column))
    if let label = parsed.label { labels.insert(label) }
    if let introduction = parsed.introduction { introductions[introduction, default: []].append(cell.line) }
    for number in parsed.doubtful { report.add(Self.doubtfulNumber(number, cell.line)) }
    for (position, piece) in parsed.pieces.enumerated() {
      let line = cell.line + piece.lineOffset
      if position == 0, continuing, piece.code == nil, !piece.hadMark,
        let whole = functions[last].contents[index].extend(column, with: piece.text)
      {
        report.add(Self.joined(whole, line))
        continue
      }
      if piece.lacksMark { report.add(Self.withoutMark(piece.text, line)) }
      var item = item(piece, line, column, in: functions[last].contents[index])
      if item.code == nil {
        if parsed.pieces.count == codes.count {
          Self.setCode(codes[position], of: &item)
        } else if codes.count == 1, let code = codes.first, (NumberScan.scan(Text(code)).code?.depth ?? 0) < 2 {
          // The code of the row is that of each of its items.
          item.align = code
        }
      }
      functions[last].contents[index].add(item, to: column)
    }
  }

  /// Stores a code from a column of codes: as the number of the item if it has several parts, else as its code in another
  /// framework.
  private static func setCode(_ text: String, of item: inout PrintedItem) {
    if let code = NumberScan.scan(Text(text)).code, code.depth >= 2 {
      item.code = code
    } else {
      item.align = text
    }
  }

  private static func doubtfulNumber(_ number: NumberCode, _ line: Int) -> Remark {
    Remark(
      .doubtful, line: line,
      Bilingual(
        zh: "文字中的编号 \(number) 可能是另一条的开头，按文字保留", en: "the number \(number) in a text may begin another item; it was kept as text"))
  }

  private static func joined(_ text: String, _ line: Int) -> Remark {
    Remark(
      .repaired, line: line,
      Bilingual(
        zh: "条目被换页断开，已接上：“\(PrintedText.excerpt(text, 40))”",
        en: "an item that was split by a page break was joined: “\(PrintedText.excerpt(text, 40))”"))
  }

  private static func withoutMark(_ text: String, _ line: Int) -> Remark {
    Remark(
      .doubtful, line: line,
      Bilingual(
        zh: "这一行前面没有编号，按单独一条处理：“\(PrintedText.excerpt(text))”",
        en: "a line without a mark among marked ones was taken for an item of its own: “\(PrintedText.excerpt(text))”"))
  }

  /// Whether a text is a dash in place of items.
  static func isDash(_ text: String) -> Bool { text.utf8.count <= 20 && !text.isEmpty && text.allSatisfy { "—–-―－/／\\ ".contains($0) } }

  static func nothing(_ cell: TableCell) -> Remark {
    let text = PrintedText.trimmed(cell.text)
    return Remark(
      .notUsed, line: cell.line,
      Bilingual(zh: "“\(text)”表示这里没有条目，没有导入", en: "“\(text)” says that there is no item here: it was not imported"))
  }

  /// Whether the cell of a level is N/A or similar.
  static func isNothing(_ text: String) -> Bool {
    text.utf8.count <= 60
      && (isUndefined(PrintedText.folded(text))
        || ["n/a", "n.a.", "na", "none", "notapplicable", "无", "不适用"].contains(PrintedText.folded(text)))
  }

  /// Whether a text is like: This skill level is currently not defined.
  private static func isUndefined(_ folded: String) -> Bool {
    ["notdefined", "notyetdefined", "notapplicable", "未定义", "暂未定义"].contains { folded.hasSuffix($0) || folded.hasSuffix($0 + ".") }
      && (folded.hasPrefix("this") || folded.hasPrefix("not") || folded.hasPrefix("本") || folded.hasPrefix("暂") || folded.hasPrefix("未"))
  }

  private mutating func item(_ piece: ItemCell.Piece, _ line: Int, _ column: Column, in content: ContentBuilder) -> PrintedItem {
    if piece.wasRenumbered { renumberedLines.append(line) }
    var text = piece.text
    if PrintedText.isSpacedOut(text) {
      text = PrintedText.withoutInnerSpaces(text)
      spacedItemLines.append(line)
    }
    guard let code = piece.code else { return unnumbered(text, piece, line, column, content) }
    check(code, text, line, column, content)
    return PrintedItem(code: code, mark: piece.mark, text: text, line: line)
  }

  /// `（1）能…` below 2.1 is 2.1.1. An item without a mark remains without a number, which follows from its position.
  private mutating func unnumbered(
    _ text: String, _ piece: ItemCell.Piece, _ line: Int, _ column: Column, _ content: ContentBuilder
  ) -> PrintedItem {
    guard piece.hadMark, let code = content.code?.appending(content.count(in: column) + 1) else {
      unnumberedLines.append(line)
      return PrintedItem(code: nil, text: text, line: line)
    }
    numberedLines.append(line)
    return PrintedItem(code: code, text: text, line: line)
  }

  private mutating func check(_ code: NumberCode, _ text: String, _ line: Int, _ column: Column, _ content: ContentBuilder) {
    if content.contains(code, in: column) {
      report.add(
        .doubtful, line,
        Bilingual(
          zh: "编号 \(code) 在\(column.name.chinese)栏出现两次，两条都保留：“\(PrintedText.excerpt(text))”",
          en: "number \(code) occurs twice in the column of \(column.name.english); both were kept: “\(PrintedText.excerpt(text))”"))
    } else if let content = content.code, code.parent != content {
      report.add(
        .doubtful, line,
        Bilingual(zh: "编号 \(code) 印在 \(content) 之下，照原样保留", en: "number \(code) is printed below \(content); it was kept as it is"))
    }
    if text.isEmpty {
      report.add(.doubtful, line, Bilingual(zh: "编号 \(code) 后面没有文字", en: "no text after number \(code)"))
    }
  }
}
