import Schema

/// Headings above tables whose hours are all theory or all practice: （一）理论课程.
extension DraftReader {
  func part(above line: ManuscriptLine) -> DraftWords.Column? {
    guard kind == .plan, currentSection == .start || tableHeading != nil, following.isTable else { return nil }
    var name = PrintedText.folded(Self.name(of: line))
    if let open = name.firstIndex(of: "("), name.last == ")" { name = String(name[..<open]) }
    for ending in ["课程", "教学", "部分", "模块", "培训", "课", "环节", "项目", "内容", "安排"] where name.hasSuffix(ending) && name.count > ending.count {
      name = String(name.dropLast(ending.count))
    }
    if ["理论", "理论知识", "专业理论", "theory"].contains(name) { return .theory }
    return ["实践", "实训", "实操", "实操技能", "操作技能", "技能实训", "实践教学", "practice"].contains(name) ? .practice : nil
  }
}

/// Headings above tables that name a term: 第一学期.
extension DraftReader {
  mutating func read(term line: ManuscriptLine) -> Bool {
    guard kind == .plan, following.isTable, currentSection != .annex, line.text.utf8.count <= 60 else { return false }
    let name = PrintedText.trimmed(Self.name(of: line))
    let isTerm = ["学期", "学年"].contains(where: name.hasSuffix) && HeaderNames.isTerm(name)
    guard isTerm || ["firstterm", "secondterm", "term1", "term2", "semester1", "semester2"].contains(PrintedText.folded(name)) else {
      return false
    }
    tableTerm = name
    currentSection = .start
    tableHeading = nil
    return true
  }

  /// Keeps the term with each module of its table.
  func add(termTo table: inout ModuleRows) {
    guard let tableTerm else { return }
    let label = Bilingual(zh: "学期", en: "term")
    for index in table.modules.indices {
      table.modules[index].extras.append(Draft.Extra(name: label.chinese, values: [tableTerm], chosenName: label))
    }
  }
}

extension DraftReader {
  /// Keeps a heading with a number that has no text below it, such as 2024年春季安排 above a table. Other headings only name their table.
  mutating func keepUnusedHeading() {
    guard let heading = unusedHeading else { return }
    unusedHeading = nil
    guard kind == .plan, heading.text.contains(where: \.isASCIIDigit), !ModuleLines.startsLikeModule(heading.text),
      draft.title != heading.text
    else { return }
    addExtra(named: Bilingual(zh: "标题", en: "heading"), heading)
  }

  /// The rows without a hidden row after the totals, which becomes a comment.
  mutating func withoutHidden(_ rows: ArraySlice<TableRow>, _ header: DraftTableHeader) -> [TableRow] {
    guard kind == .plan, let sum = rows.lastIndex(where: { header.sum($0)?.kind == .total }) else { return Array(rows) }
    return rows.enumerated().filter { index, row in
      guard rows.startIndex + index > sum, row.isHidden else { return true }
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
  /// Whether all lines of a cell are entries of the standard, which are taken for references.
  private mutating func isOfEntries(_ cell: TableCell, _ header: DraftTableHeader, _ index: Int) -> Bool {
    guard kind == .plan, header.names.indices.contains(index), header.mayHaveEntries(header.names[index]) else { return false }
    return DraftLines.lines(of: cell.text).allSatisfy { references.stated($0) != nil }
  }

  /// Reports the columns without a field in the format, once for each table.
  mutating func reportColumns(_ rows: [TableRow], _ header: DraftTableHeader) {
    let fields: Set<DraftWords.Column> =
      kind == .plan ? Set(DraftWords.Column.allCases) : [.number, .duty, .unit, .content, .covers, .notes, .reference, .reason]
    let names = header.roles.indices.compactMap { index -> String? in
      if let role = header.roles[index], fields.contains(role) { return nil }
      guard !header.parts.contains(index), header.names.indices.contains(index), !header.names[index].isEmpty,
        rows.contains(where: {
          $0.cells.indices.contains(index) && !$0.cells[index].isEmpty && !isOfEntries($0.cells[index], header, index)
        })
      else { return nil }
      return PrintedText.excerpt(header.names[index])
    }
    guard !names.isEmpty, let line = rows.first?.line, keptNames.insert(names.joined(separator: "|")).inserted else { return }
    // Hours of a kind that is not known are missing in their field.
    let areHours = kind == .plan && names.contains { ColumnRoles.saysHours($0) && DraftWords.column($0) == nil }
    report.add(
      areHours ? .leftOut : .notUsed, line,
      Bilingual(
        zh: "“\(names.joined(separator: "”“"))”没有对应的字段，已写入附加信息",
        en: "no field for “\(names.joined(separator: "”, “"))”: written under additional-info"))
  }
}

/// A module that an earlier table has too.
extension DraftModule {
  /// Whether all of another module's hours, references and units are here: the table is printed twice.
  func hasAll(of other: DraftModule) -> Bool {
    hours == other.hours && other.covers.allSatisfy(covers.contains) && units.map(\.name) == other.units.map(\.name)
  }

  /// Whether hours of another table are those of a further part of the module, as in a table for each term: the table has the same header, or
  /// the module has other references there.
  func continues(in other: DraftModule, isNext: Bool) -> Bool {
    guard !hours.isEmpty, !other.hours.isEmpty else { return false }
    let isApart =
      (hours.total == nil || other.hours.total == nil) && (hours.theory == nil || other.hours.theory == nil)
      && (hours.practice == nil || other.hours.practice == nil)
    // 理论 in one table and 实践 in the other, or the total in one and both in the other.
    if isApart, hours.total == nil && other.hours.total == nil || hours.whole == other.hours.whole { return false }
    return isNext || !covers.isEmpty && other.covers.contains { !covers.contains($0) }
  }

  /// Whether the hours of another table contradict these.
  func contradicts(_ other: DraftModule) -> Bool {
    func differ(_ left: Quantity?, _ right: Quantity?) -> Bool { left.map { known in right.map { $0 != known } ?? false } ?? false }
    let (left, right) = (hours, other.hours)
    return differ(left.total, right.total) || differ(left.theory, right.theory) || differ(left.practice, right.practice)
      || left.theory != nil && left.practice != nil && right.total.map { $0 != left.whole } == true
  }

  /// The module as a unit of the same module in another table: named by its contents.
  func asUnit(_ column: String) -> DraftModule {
    var unit = self
    if let content = extras.first(where: { $0.name == column })?.values.first { unit.name = content }
    return unit.withoutName(column)
  }
}

extension DraftReader {
  /// Adds a module of a later table. `isNext`: that table has the same header as an earlier one. `isCopy`: all of it is in earlier tables.
  mutating func add(_ module: DraftModule, to index: Int, column: String, isNext: Bool, isCopy: Bool) {
    guard draft.modules.indices.contains(index) else { return }
    var module = module
    let name = PrintedText.excerpt(module.name)
    if isCopy {
      module.units = []
    } else if isNext, draft.modules[index].hours.isEmpty, draft.modules[index].units.contains(where: { !$0.hours.isEmpty }),
      module.units.isEmpty, !module.hours.isEmpty
    {
      draft.modules[index].units.append(module.asUnit(column))
      return
    } else if draft.modules[index].continues(in: module, isNext: isNext) {
      let (first, second) = (draft.modules[index].hours, module.hours)
      let sum = Self.sum(first, second)
      draft.modules[index].hours = sum
      module.hours = DraftHours()
      report.add(
        .assumed, module.line,
        Bilingual(
          zh: "“\(name)”在几张表中都有，学时相加为 \(sum.whole ?? .zero)",
          en: "“\(name)” is in several tables: its hours were added up to \(sum.whole ?? .zero)"))
    } else if draft.modules[index].contradicts(module), let whole = module.hours.whole {
      module.unplaced.append(UnplacedText(line: module.line, text: "学时：\(whole)"))
      module.hours = DraftHours()
      let known = draft.modules[index].hours.whole ?? .zero
      report.add(
        .leftOut, module.line,
        Bilingual(
          zh: "“\(name)”的学时在前面的表中是 \(known)，这里是 \(whole)，后者已写作注释",
          en: "“\(name)” has \(known) hours in an earlier table and \(whole) here: the latter were written as a comment"))
    }
    draft.modules[index].merge(module)
  }

  /// The sum of hours. If only one of them is divided into theory and practice, only the totals can be added.
  static func sum(_ first: DraftHours, _ second: DraftHours) -> DraftHours {
    let isSame = (first.total == nil) == (second.total == nil)
    guard isSame || first.total == nil && second.total == nil else {
      return DraftHours(total: (first.whole ?? .zero) + (second.whole ?? .zero))
    }
    return (first + second).reduced
  }
}
