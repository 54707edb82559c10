import Schema
import TextModel

/// Modules as a list of lines: 模块一：选品（16学时，理论6学时，实践10学时）, with what they contain below.
enum ModuleLines {
  /// The same document with the list as a table; unchanged where it has a table of modules, or fewer than two such lines.
  static func divided(_ parts: [Manuscript.Part]) -> [Manuscript.Part] {
    let found = parts.map { part -> Line? in if case .text(let line) = part { Line(line) } else { nil } }
    guard found.count(where: { $0 != nil }) >= 2, !hasTable(parts) else { return parts }
    var result: [Manuscript.Part] = []
    var rows: [TableRow] = []
    for (part, line) in zip(parts, found) {
      if let line {
        rows.append(line.row)
      } else if let last = rows.indices.last, case .text(let text) = part, goesOn(text) {
        rows[last].add(text)
      } else {
        result += table(rows)
        rows = []
        result.append(part)
      }
    }
    return result + table(rows)
  }

  private static func hasTable(_ parts: [Manuscript.Part]) -> Bool {
    var rows: [TableRow] = []
    for part in parts {
      if case .row(let row) = part { rows.append(row) }
    }
    return rows.indices.contains { place in
      DraftTableHead.read(rows[place...], .plan).map { !$0.head.isExcuses && !$0.head.isAssessment && !$0.head.isOfAssessments } ?? false
    }
  }

  private static func table(_ rows: [TableRow]) -> [Manuscript.Part] {
    guard let line = rows.first?.line else { return [] }
    let head = TableRow(cells: ["模块", "学时", "教学内容"].map { TableCell($0, line: line) }, line: line)
    return [.tableEnd, .row(head)] + rows.map { .row($0) } + [.tableEnd]
  }

  /// Whether a line below a module says what it contains.
  private static func goesOn(_ line: ManuscriptLine) -> Bool {
    let text = DraftMatcher.trimmedBullet(line.text)
    if line.isHeading || line.isSheet || DraftParts.isTitle(text) || DraftSum(text) != nil { return false }
    if let first = text.first, "一二三四五六七八九十第".contains(first), DraftWords.hasMark(text) { return false }
    let label = text.prefix { $0 != "：" && $0 != ":" }
    return label.count == text.count || DraftWords.fact(String(label), .plan) == nil
  }

  /// A line that is a module with its hours.
  private struct Line {
    let row: TableRow

    init?(_ line: ManuscriptLine) {
      let text = DraftMatcher.trimmedBullet(line.text)
      guard text.utf8.count <= 300, let last = text.last, "）)时".contains(last) || text.lowercased().hasSuffix("hours"),
        Self.startsLikeModule(text), let (name, hours) = Self.divided(text), !name.isEmpty
      else { return nil }
      row = TableRow(
        cells: [TableCell(name, line: line.line), TableCell(hours, line: line.line), TableCell("", line: line.line)], line: line.line)
    }

    /// 模块一, M1, `Module 1`, 项目二, 第三章, 单元4.
    private static func startsLikeModule(_ text: String) -> Bool {
      let folded = PrintedText.folded(text)
      let digits = "一二三四五六七八九十0123456789"
      if folded.first == "第" {
        let rest = folded.dropFirst().drop { digits.contains($0) }
        return rest.count < folded.count - 1 && ["章", "部分", "单元", "模块", "项目"].contains { rest.hasPrefix($0) }
      }
      return ["模块", "项目", "单元", "课程", "任务", "学习情境", "module", "unit", "m"].contains { word in
        folded.hasPrefix(word) && folded.dropFirst(word.count).first.map(digits.contains) == true
      }
    }

    /// The name and the hours in the brackets at its end, or behind a blank or colon.
    private static func divided(_ text: String) -> (name: String, hours: String)? {
      if let last = text.last, "）)".contains(last), let open = text.lastIndex(where: { "（(".contains($0) }) {
        let hours = PrintedText.trimmed(text[text.index(after: open)...].dropLast())
        return isHours(hours) ? (PrintedText.trimmed(text[..<open]), plain(hours)) : nil
      }
      guard let sign = text.lastIndex(where: { " \u{3000}\t：:，,—".contains($0) }) else { return nil }
      let hours = PrintedText.trimmed(text[text.index(after: sign)...])
      var name = PrintedText.trimmed(text[..<sign])
      while let last = name.last, "：:，,—- ".contains(last) { name.removeLast() }
      return isHours(hours) ? (name, plain(hours)) : nil
    }

    private static func isHours(_ text: String) -> Bool {
      text.contains(where: \.isNumber) && ["学时", "课时", "hour"].contains { text.lowercased().contains($0) }
    }

    /// 其中 and 计 between the parts say nothing more.
    private static func plain(_ text: String) -> String {
      ["其中", "共计", "共", "计"].reduce(text) { text, word in text.replacing(word, with: "") }
        .replacing("：", with: "，").replacing("+", with: "，").replacing("＋", with: "，")
    }
  }
}

extension TableRow {
  fileprivate mutating func add(_ line: ManuscriptLine) {
    guard let last = cells.indices.last else { return }
    if cells[last].isEmpty { cells[last] = TableCell(line.text, line: line.line) } else { cells[last].text += "\n" + line.text }
  }
}
