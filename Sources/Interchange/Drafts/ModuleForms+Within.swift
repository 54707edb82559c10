import Schema

/// Forms of modules in a sheet or table that also has other rows: its title and facts above them, sums and signatures below.
extension ModuleForm {
  /// The forms, and the rows that belong to none; nil for rows without such forms.
  static func within(_ rows: [TableRow], at start: Int) -> (forms: [ModuleForm], rest: [ArraySlice<TableRow>])? {
    guard let label = commonLabel(rows) else { return nil }
    let begins = rows.indices.filter { nameLabel(rows[$0]) == label }
    guard let first = begins.first, let last = begins.last else { return nil }
    let end = end(rows, from: last, known: labels(rows[first..<last]))
    guard first > 0 || end < rows.count else { return nil }
    guard let forms = all(Array(rows[first..<max(first, end)]), at: start + first, heading: nil) else { return nil }
    return (forms, [rows[..<first], rows[max(first, end)...]])
  }

  /// The common label of the modules' names: that of most rows that begin with a label and have a name beside it.
  private static func commonLabel(_ rows: [TableRow]) -> String? {
    let labels = rows.compactMap(nameLabel)
    let times = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
    let most = labels.max { (times[$0] ?? 0) < (times[$1] ?? 0) }
    // 课程名称 | … | 学时 | 64 may be the start of a plan.
    return most.flatMap { (times[$0] ?? 0) > 1 ? $0 : nil }
  }

  /// The label of a name at the start of a row; nil for other rows.
  private static func nameLabel(_ row: TableRow) -> String? {
    let texts = row.cells.filter { !$0.isEmpty }.map { PrintedText.withoutInnerSpaces(PrintedText.unwrapped($0.text)) }
    guard let first = texts.first, row.cells.first?.isEmpty == false, let value = texts.dropFirst().first, role(value) == nil,
      HoursWording(value) == nil
    else { return nil }
    if let word = wordOfModule(first) { return word }
    return role(first).flatMap { $0 == .module || $0 == .unit ? DraftWords.bare(first) : nil }
  }

  private static func labels(_ rows: ArraySlice<TableRow>) -> Set<String> {
    Set(rows.flatMap { (pairs($0) ?? pairsBeside($0) ?? []).map { DraftWords.bare($0.label) } })
  }

  /// The end of the last form: before a sum, or before labels that no other form has.
  private static func end(_ rows: [TableRow], from last: Int, known: Set<String>) -> Int {
    for place in rows.indices.dropFirst(clamping: last + 1) {
      let row = rows[place]
      let first = row.cells.first { !$0.isEmpty }.map { PrintedText.unwrapped($0.text) } ?? ""
      if DraftSum(first) != nil { return place }
      if row.cells.first?.isEmpty == true, row.cells.first?.merge == .above { continue }
      guard let pairs = pairs(row) ?? pairsBeside(row) else { return place }
      if pairs.allSatisfy({ !known.contains(DraftWords.bare($0.label)) && role($0.label) == nil }) { return place }
    }
    return rows.count
  }

  /// The labels and values beside a cell that is merged over several rows or empty, if at least half of the labels are known.
  static func pairsBeside(_ row: TableRow) -> [LabelledValue]? {
    let rest = row.cells.drop { $0.isEmpty }
    guard rest.count < row.cells.count, let pairs = pairs(TableRow(cells: Array(rest), line: row.line)) else { return nil }
    let known = pairs.count { role($0.label) != nil }
    return known > 0 && known * 2 >= pairs.count ? pairs : nil
  }
}
