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

  /// The common label of the modules' names: the label of most rows that consist of a label and a name.
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
    for index in rows.indices.dropFirst(clamping: last + 1) {
      let row = rows[index]
      let first = row.cells.first { !$0.isEmpty }.map { PrintedText.unwrapped($0.text) } ?? ""
      if DraftSum(first) != nil { return index }
      if row.cells.first?.isEmpty == true, row.cells.first?.merge == .above { continue }
      guard let pairs = pairs(row) ?? pairsBeside(row) else { return index }
      if pairs.allSatisfy({ !known.contains(DraftWords.bare($0.label)) && role($0.label) == nil }) { return index }
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

extension ModuleForms {
  /// Tables of labels such as 培训内容一 | 选品：1.1 产品选择, without a word for modules. Each such row begins a module, and the text after the colon
  /// gets its own row.
  static func named(_ parts: [Manuscript.Element]) -> [Manuscript.Element] {
    guard parts.contains(where: { if case .row(let row) = $0 { numberOfContent(row) != nil } else { false } }) else { return parts }
    var result: [Manuscript.Element] = []
    var rows: [TableRow] = []
    for part in parts {
      if case .row(let row) = part {
        rows.append(row)
      } else {
        result += named(rows)
        rows = []
        result.append(part)
      }
    }
    return result + named(rows)
  }

  private static func named(_ rows: [TableRow]) -> [Manuscript.Element] {
    let hasModules = rows.contains { row in
      let role = row.cells.first.flatMap { ModuleForm.role(PrintedText.withoutInnerSpaces(PrintedText.unwrapped($0.text))) }
      return role == .module || role == .unit
    }
    guard !hasModules, rows.count(where: { numberOfContent($0) != nil }) > 1 else { return rows.map { .row($0) } }
    return rows.flatMap { row -> [Manuscript.Element] in
      guard let number = numberOfContent(row), let value = row.cells.last(where: { !$0.isEmpty }) else { return [.row(row)] }
      func labelled(_ label: String, _ text: String) -> Manuscript.Element {
        .row(TableRow(cells: [TableCell(label, line: row.line), TableCell(text, line: value.line)], line: row.line))
      }
      let label = "模块\(number)"
      guard !value.text.contains("\n"), let colon = value.text.firstIndex(where: { "：:".contains($0) }) else {
        return [labelled(label, value.text)]
      }
      let (name, rest) = (PrintedText.trimmed(value.text[..<colon]), PrintedText.trimmed(value.text[colon...].dropFirst()))
      guard !name.isEmpty, name.count <= 30, !rest.isEmpty else { return [labelled(label, value.text)] }
      return [labelled(label, name), labelled(rest.first?.isASCIIDigit == true ? "对应标准" : "教学内容", rest)]
    }
  }

  /// The number in a label such as 培训内容一, if there is one value beside it.
  private static func numberOfContent(_ row: TableRow) -> String? {
    guard let first = row.cells.first, !first.isEmpty, first.text.utf8.count <= 40 else { return nil }
    let label = PrintedText.withoutInnerSpaces(PrintedText.unwrapped(first.text))
    guard let word = ["培训内容", "教学内容", "学习内容", "实训内容", "课程内容", "带教内容"].first(where: label.hasPrefix) else { return nil }
    let number = label.dropFirst(word.count)
    guard !number.isEmpty, number.allSatisfy(\.isNumeral), Set(row.cells.lazy.filter { !$0.isEmpty }.map(\.text)).count == 2 else {
      return nil
    }
    return String(number)
  }
}
