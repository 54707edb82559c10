import Schema

/// Lines above tables without a place in the format: 师资, 附件1：学员登记表.
extension DraftReader {
  /// Whether the header and the first row of such a table are at an index.
  func isPlainTable(_ parts: [Manuscript.Element], at index: Int) -> Bool {
    guard parts.indices.contains(index), case .row(let header) = parts[index] else { return false }
    var rows = [header]
    for part in parts.dropFirst(clamping: index + 1).prefix(clamping: 20) {
      guard case .row(let next) = part else { break }
      rows.append(next)
    }
    return DraftTableHeader.read(rows[...], kind) == nil && PlainTable(header: header, above: rows.dropFirst(), kind: kind) != nil
  }

  /// Reads a short line above such a table as its heading.
  mutating func read(caption line: ManuscriptLine) -> Bool {
    guard following.isPlainTable, !line.isSheet, currentSection != .annex else { return false }
    let text = DraftMatcher.trimmedBullet(line.text)
    let name = Self.isAttachment(text) ? text.replacing("：", with: " ").replacing(":", with: " ") : Self.name(of: line)
    guard (1...30).contains(name.count), !name.contains(where: { "：:。；，,;".contains($0) }), DraftWords.fact(name, kind) == nil else {
      return false
    }
    begin(.extra(name), line: line.line)
    return true
  }

  /// 附件1：…, 附表 2 …
  private static func isAttachment(_ text: String) -> Bool {
    ["附件", "附表", "附录", "Annex", "Appendix", "Attachment"].contains(where: text.hasPrefix) && text.count <= 40
  }

  /// Whether a text is the caption of a table: 表1　教学安排. It has no field, and nothing is missing without it.
  func isCaption(_ cell: TableCell) -> Bool {
    kind == .plan && cell.text.count <= 60 && !cell.text.contains("。") && RowText.isCaption(PrintedText.folded(cell.text))
  }

  /// Keeps a term without a label: （2026—2027学年第一学期）.
  mutating func read(schoolYear cell: TableCell) -> Bool {
    let text = PrintedText.trimmed(PrintedText.trimmed(cell.text).filter { !"（）()".contains($0) })
    guard kind == .plan, (4...24).contains(text.count), text.contains("学年") || text.contains("学期"),
      text.allSatisfy({ $0.isNumeral || "第学年度期上下春秋季至—–-－~～/ ".contains($0) })
    else { return false }
    addExtra(named: Bilingual(zh: "学期", en: "term"), TableCell(text, line: cell.line))
    reportKept("学期", cell.line, english: "term")
    return true
  }

  /// Keeps a day without a label, such as that below the signatures.
  mutating func read(day cell: TableCell) -> Bool {
    let text = PrintedText.trimmed(cell.text)
    guard kind == .plan, (6...20).contains(text.count), text.allSatisfy(PrintedDay.isPart),
      PrintedDay.year(of: PrintedDay.normalised(text)) != nil, text.contains(where: { "年-./".contains($0) })
    else { return false }
    addExtra(named: Bilingual(zh: "日期", en: "date"), TableCell(text, line: cell.line))
    reportKept("日期", cell.line, english: "date")
    return true
  }
}
