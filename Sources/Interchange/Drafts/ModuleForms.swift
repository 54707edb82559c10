import Schema

/// A table of labels and values for each module: 模块名称 | 选品 | 学时 | 16, with objectives and references in the rows below.
enum ModuleForms {
  /// The document with each such table as a table of modules with one row.
  static func divided(_ parts: [Manuscript.Element]) -> [Manuscript.Element] {
    let parts = named(parts)
    let (forms, hasOther) = read(parts)
    let chosen = chosen(forms, hasOther)
    guard !chosen.isEmpty else { return parts }
    let starts = Dictionary(chosen.map { ($0.range.lowerBound, $0) }) { first, _ in first }
    var result: [Manuscript.Element] = []
    var index = 0
    while index < parts.count {
      if let form = starts[index], !form.range.isEmpty {
        result += form.table
        index = form.range.upperBound
      } else {
        result.append(parts[index])
        index += 1
      }
    }
    return result
  }

  /// The forms of modules, and whether there is a table of modules of another kind.
  private static func read(_ parts: [Manuscript.Element]) -> (forms: [ModuleForm], hasOther: Bool) {
    var forms: [ModuleForm] = []
    var hasOther = false
    var index = 0
    while index < parts.count {
      var rows: [TableRow] = []
      let start = index
      while parts.indices.contains(index), case .row(let row) = parts[index] {
        rows.append(row)
        index += 1
      }
      if rows.isEmpty {
        index += 1
      } else if let found = ModuleForm.all(rows, at: start, heading: heading(parts, above: start)) {
        forms += found
      } else if let (found, rest) = ModuleForm.within(rows, at: start) {
        forms += found
        hasOther = hasOther || rest.contains(where: isTable)
      } else {
        hasOther = hasOther || isTable(rows[...])
      }
    }
    return (forms, hasOther)
  }

  private static func isTable(_ rows: ArraySlice<TableRow>) -> Bool {
    rows.indices.contains { index in
      DraftTableHeader.read(rows[index...], .plan).map { !$0.header.isNotCovered && !$0.header.isAssessment && !$0.header.isOfAssessments }
        ?? false
    }
  }

  /// The line directly above a table, if it may be the name of a module.
  private static func heading(_ parts: [Manuscript.Element], above start: Int) -> (index: Int, cell: TableCell)? {
    for index in parts.indices.prefix(clamping: start).reversed().prefix(clamping: 2) {
      switch parts[index] {
      case .tableEnd: continue
      case .row: return nil
      case .text(let line):
        let text = DraftMatcher.trimmedBullet(line.text)
        guard text.utf8.count <= 120, !text.contains(where: { "。；".contains($0) }), text.last != "：", text.last != ":" else { return nil }
        guard let name = ModuleLines.startsLikeModule(text) ? text : ModuleLines.labelledName(text) else { return nil }
        return (index, TableCell(name, line: line.line))
      }
    }
    return nil
  }

  /// The forms that are modules: several of one kind, or the only one of a document without another table of modules.
  private static func chosen(_ forms: [ModuleForm], _ hasOther: Bool) -> [ModuleForm] {
    let named = forms.filter { $0.name != nil }
    let times = Dictionary(named.map { ($0.label, 1) }, uniquingKeysWith: +)
    guard let most = times.max(by: { $0.value < $1.value }) else { return [] }
    let same = named.filter { $0.label == most.key }
    if same.count > 1 { return same }
    // 课程名称 | … | 学时 | 64 may be the start of a plan.
    guard !hasOther, let only = same.first, named.count == 1, !only.isOfPlan else { return [] }
    return [only]
  }
}

/// One module's table of labels and values.
struct ModuleForm {
  let range: Range<Int>
  /// The label of the name; empty if the name is above the table.
  let label: String
  let name: TableCell?
  let pairs: [LabelledValue]

  /// Whether its labels are those of a whole plan.
  var isOfPlan: Bool {
    if ["课程名称", "课程", "培训项目", "培训课程", "项目", "course"].contains(DraftWords.bare(label)) { return true }
    return pairs.contains { pair in
      guard let fact = DraftWords.fact(pair.label, .plan) else { return false }
      if fact == .standard { return pair.value.text.contains("@") || pair.value.text.contains("《") }
      let mayBe = fact.value == .name || fact.value == .level || fact == .hourMinutes || fact == .id
      return mayBe && DraftWords.column(pair.label) == nil
    }
  }

  /// The forms in a table, each beginning with the name of a module; nil for other tables.
  static func all(_ rows: [TableRow], at start: Int, heading: (index: Int, cell: TableCell)?) -> [ModuleForm]? {
    var groups: [(index: Int, pairs: [LabelledValue])] = []
    let names = rows.compactMap { row in row.cells.first.flatMap { role(PrintedText.unwrapped($0.text)) } }
    let naming = names.contains(.module) ? DraftWords.Column.module : .unit
    for (offset, row) in rows.enumerated() {
      if row.cells.first?.isEmpty == true, groups.last != nil, let more = pairsBeside(row) {
        groups[groups.count - 1].pairs += more
        continue
      }
      if let first = row.cells.first, first.isEmpty, first.merge == .above, groups.last != nil {
        let rest = row.cells.filter { !$0.isEmpty }.map(\.text).joined(separator: "\n")
        guard let group = groups.indices.last, let last = groups[group].pairs.popLast() else { return nil }
        groups[group].pairs.append(
          LabelledValue(label: last.label, value: TableCell(last.value.text + "\n" + rest, line: last.value.line)))
        continue
      }
      guard let pairs = pairs(row) else { return nil }
      if groups.isEmpty || pairs.first.map({ role($0.label) == naming }) == true { groups.append((start + offset, [])) }
      groups[groups.count - 1].pairs += pairs
    }
    let ends = groups.dropFirst().map(\.index) + [start + rows.count]
    let forms = zip(groups, ends).map { group, end in
      ModuleForm(group.pairs, Range(clamping: group.index, end), group.index == start ? heading : nil, naming)
    }
    return forms.allSatisfy { $0 != nil } ? forms.compactMap(\.self) : nil
  }

  private init?(_ pairs: [LabelledValue], _ range: Range<Int>, _ heading: (index: Int, cell: TableCell)?, _ naming: DraftWords.Column) {
    let roles = pairs.map { Self.role($0.label) }
    let known = roles.compactMap(\.self)
    guard Set(known).count >= 2, known.count * 2 >= pairs.count, !Set(known).isDisjoint(with: Self.telling) else { return nil }
    if let index = roles.firstIndex(of: naming) {
      // In the header of a table there is a word for a column in place of the name.
      guard DraftWords.column(PrintedText.unwrapped(pairs[index].value.text)) == nil else { return nil }
      label = Self.wordOfModule(pairs[index].label) ?? DraftWords.bare(pairs[index].label)
      let value = pairs[index].value
      let number = heading.flatMap { Self.joined($0.cell, value) }
      let header = TableCell(pairs[index].label, line: value.line)
      name = number ?? (Self.wordOfModule(header.text) == nil ? value : Self.joined(header, value) ?? value)
      self.pairs = pairs.enumerated().filter { $0.offset != index }.map(\.element)
      self.range = Range(clamping: number == nil ? range.lowerBound : heading?.index ?? range.lowerBound, range.upperBound)
    } else {
      label = ""
      name = heading?.cell
      self.pairs = pairs
      self.range = Range(clamping: heading?.index ?? range.lowerBound, range.upperBound)
    }
  }

  /// The heading 任务一 with the name 选品 below it, or a heading that contains the name; nil for other headings.
  private static func joined(_ heading: TableCell, _ name: TableCell) -> TableCell? {
    let text = PrintedText.unwrapped(name.text)
    if PrintedText.folded(heading.text).contains(PrintedText.folded(text)) { return heading }
    guard heading.text.count <= 5, !PrintedText.folded(text).hasPrefix(PrintedText.folded(heading.text)) else { return nil }
    return TableCell("\(heading.text) \(text)", line: heading.line)
  }

  private static let telling: Set<DraftWords.Column> = [.hours, .theory, .practice, .covers, .objectives, .content]

  /// The word in a label such as `模块一` or `项目2`, which all modules share.
  static func wordOfModule(_ label: String) -> String? {
    let folded = PrintedText.folded(label)
    guard let word = Self.numbered.first(where: folded.hasPrefix) else { return nil }
    let rest = folded.dropFirst(word.count)
    return !rest.isEmpty && rest.allSatisfy(\.isNumeral) ? word : nil
  }

  /// The longer words are first, since they begin with another one.
  private static let numbered = ["培训模块", "培训项目", "模块", "项目", "单元", "课程", "任务", "学习情境", "专题", "课题", "主题"]

  // MARK: Rows

  /// The role of a label.
  static func role(_ label: String) -> DraftWords.Column? {
    if let column = DraftWords.column(label) { return column }
    if wordOfModule(label) != nil { return .module }
    return DraftWords.bare(label).hasSuffix("目标") && label.count <= 10 ? .objectives : nil
  }

  /// Alternating labels and values; nil for other rows.
  static func pairs(_ row: TableRow) -> [LabelledValue]? {
    var cells: [TableCell] = []
    for cell in row.cells where !cell.isEmpty {
      // Merged cells may be repeated.
      if let last = cells.last, last.text == cell.text, !cell.text.allSatisfy({ $0.isNumber || ".% ".contains($0) }) { continue }
      cells.append(cell)
    }
    guard row.cells.first?.isEmpty == false else { return nil }
    var pairs: [LabelledValue] = []
    var index = 0
    while index < cells.count {
      let label = PrintedText.withoutInnerSpaces(PrintedText.unwrapped(cells[index].text))
      guard isLabel(label) else { return nil }
      guard index + 1 < cells.count else { return pairs.isEmpty ? nil : pairs }
      let next = cells[index + 1]
      let role = role(label)
      // 学时分配 above 理论 | 6 | 实践 | 10.
      if role == .hours, index + 2 < cells.count, let part = self.role(next.text), HeaderNames.isHours(part) {
        index += 1
        continue
      }
      pairs.append(LabelledValue(label: label, value: next))
      index += 2
    }
    return pairs
  }

  private static func isLabel(_ text: String) -> Bool {
    text.count <= 14 && !text.contains { $0.isNumber || "。；，".contains($0) } || role(text) != nil
  }
}
