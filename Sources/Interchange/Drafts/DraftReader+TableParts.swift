import Schema

/// Headings above tables whose hours are all theory or all practice: （一）理论课程.
extension DraftReader {
  func part(above line: ManuscriptLine) -> DraftWords.Column? {
    guard kind == .plan, place == .start || tableHeading != nil, following.isTable else { return nil }
    var name = PrintedText.folded(Self.name(of: line))
    if let open = name.firstIndex(of: "("), name.last == ")" { name = String(name[..<open]) }
    for ending in ["课程", "教学", "部分", "模块", "培训", "课", "环节", "项目", "内容", "安排"] where name.hasSuffix(ending) && name.count > ending.count {
      name = String(name.dropLast(ending.count))
    }
    if ["理论", "理论知识", "专业理论", "theory"].contains(name) { return .theory }
    return ["实践", "实训", "实操", "实操技能", "操作技能", "技能实训", "实践教学", "practice"].contains(name) ? .practice : nil
  }
}

extension DraftReader {
  /// The rows without a hidden row after the totals, which becomes a comment.
  mutating func withoutHidden(_ rows: ArraySlice<TableRow>, _ head: DraftTableHeader) -> [TableRow] {
    guard kind == .plan, let sum = rows.lastIndex(where: { head.sum($0)?.kind == .total }) else { return Array(rows) }
    return rows.enumerated().filter { place, row in
      guard rows.startIndex + place > sum, row.isHidden else { return true }
      draft.unplaced.append(UnplacedText(line: row.line, text: row.written))
      report.add(
        .doubtful, row.line,
        Bilingual(
          zh: "合计行下面隐藏的一行没有作为模块，已写作注释：\(row.excerpt)",
          en: "a hidden row below the totals was not taken for a module and was written as a comment: \(row.excerpt)"))
      return false
    }.map(\.element)
  }
}

extension DraftReader {
  /// Reports the columns without a field in the format, once for each table.
  mutating func reportColumns(_ rows: [TableRow], _ head: DraftTableHeader) {
    let fields: Set<DraftWords.Column> =
      kind == .plan ? Set(DraftWords.Column.allCases) : [.number, .duty, .unit, .content, .covers, .notes, .reference, .reason]
    let names = head.roles.indices.compactMap { place -> String? in
      if let role = head.roles[place], fields.contains(role) { return nil }
      guard !head.parts.contains(place), head.names.indices.contains(place), !head.names[place].isEmpty,
        rows.contains(where: { $0.cells.indices.contains(place) && !$0.cells[place].isEmpty })
      else { return nil }
      return PrintedText.excerpt(head.names[place])
    }
    guard !names.isEmpty, let line = rows.first?.line, keptNames.insert(names.joined(separator: "|")).inserted else { return }
    report.add(
      .notUsed, line,
      Bilingual(
        zh: "“\(names.joined(separator: "”“"))”没有对应的字段，已写入附加信息",
        en: "no field for “\(names.joined(separator: "”, “"))”: written under additional-info"))
  }
}
