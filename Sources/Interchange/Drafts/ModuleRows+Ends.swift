import Schema

/// The values of the rows of a module. They are kept until the table ends, since the module may continue below another one.
struct ModulePart {
  /// The rows without a unit.
  var bareRows: [DraftModule] = []
  /// How many rows have references.
  var withCovers = 0
  /// How many rows have an empty cell of references that is not merged, while other cells are merged.
  var withoutCovers = 0
  /// Whether the name of the module is in a row of its own, in a table with neither modules nor units: the contents name its units.
  var isBelowHeadline = false
}

/// The beginnings and ends of modules.
extension ModuleRows {
  /// Begins a module, or goes on with one that is above another: 运营 before and after a week of 考试.
  mutating func begin(_ name: String, _ line: Int) {
    endModule()
    let key = PrintedText.folded(name)
    if let index = indices[key], modules.indices.contains(index), parts.indices.contains(index) {
      current = parts[index]
      // So that the rows are not copied.
      parts[index] = ModulePart()
      exchange(index)
      resumed = index
    } else {
      indices[key] = modules.count
      modules.append(DraftModule(name: name, line: line))
      parts.append(ModulePart())
    }
  }

  /// Keeps the rows of the current module, which is the last one.
  mutating func endModule() {
    if let last = parts.indices.last { parts[last] = current }
    current = ModulePart()
    if let index = resumed { exchange(index) }
    resumed = nil
  }

  /// Exchanges a module with the last one, which is the current one.
  private mutating func exchange(_ index: Int) {
    guard let last = modules.indices.last, modules.indices.contains(index), parts.indices.contains(last) else { return }
    modules.swapAt(index, last)
    parts.swapAt(index, last)
  }

  /// Ends a module. A cell that is merged over all its rows has the references of the module, and not of its first unit.
  mutating func finish(_ index: Int) {
    guard modules.indices.contains(index), parts.indices.contains(index) else { return }
    let part = parts[index]
    var module = modules[index]
    end(part, of: &module)
    if part.withCovers == 1, part.withoutCovers == 0, module.units.count > 1, let first = module.units.first, !first.covers.isEmpty,
      module.covers.isEmpty
    {
      module.covers = first.covers
      module.unplaced += first.unplaced.filter(\.isReference)
      module.units[0].covers = []
      module.units[0].unplaced.removeAll(where: \.isReference)
    }
    // The same for the assessment.
    if !module.units.isEmpty {
      let assessed = module.units.filter { $0.method != nil || $0.weight != nil }
      if assessed.count == 1, let only = assessed.first, module.method == nil, module.weight == nil {
        module.method = only.method
        module.weight = only.weight
        module.units = module.units.map { unit in
          var unit = unit
          unit.method = nil
          unit.weight = nil
          return unit
        }
      }
    }
    modules[index] = module
  }

  /// Ends the rows of a module without units. Those with hours become units, named by their contents; others are added to the module.
  private func end(_ part: ModulePart, of module: inout DraftModule) {
    let rows = part.bareRows
    let areUnits = rows.count > 1 && rows.allSatisfy { !$0.hours.isEmpty && !$0.name.isEmpty } && module.units.isEmpty
    guard !areUnits else {
      module.units = rows.map { $0.withoutName(header.name(.content)) }
      return
    }
    if part.isBelowHeadline { module.units += rows.filter { !$0.name.isEmpty } }
    for row in rows where !part.isBelowHeadline || row.name.isEmpty {
      module.hasReferences = module.hasReferences || row.hasReferences
      if !module.hours.isEmpty, !row.hours.isEmpty { module.hours = module.hours + row.hours } else { module.hours.fill(row.hours) }
      var rest = row
      rest.hours = DraftHours()
      module.merge(rest)
    }
  }
}

/// A week without lessons in a calendar: 国庆放假.
extension ModuleRows {
  /// Whether a row has the name of a holiday, and neither hours nor contents.
  func isBreak(_ row: TableRow) -> Bool {
    let names = [DraftWords.Column.module, .unit, .content].compactMap { header.text($0, row) }
    guard !names.isEmpty, names.allSatisfy(Self.isBreak) else { return false }
    return [DraftWords.Column.hours, .theory, .practice, .covers, .objectives, .method, .weight].allSatisfy { column in
      header.indices(of: column).allSatisfy { index in
        guard row.cells.indices.contains(index), !row.cells[index].isEmpty else { return true }
        let text = PrintedText.unwrapped(row.cells[index].text)
        // A cell that is merged over the row may be repeated.
        return HoursWording.isNone(text) || text == "0" || names.contains(text)
      }
    }
  }

  /// Whether the only text of a row is below the numbers, as that of a row that is merged over its whole width.
  func isOnlyText(_ row: TableRow) -> Bool {
    guard row.cells.count(where: { !$0.isEmpty }) == 1, let cell = header.cell(.number, row) else { return false }
    return Self.isText(PrintedText.unwrapped(cell.text))
  }

  /// Whether a text below 序号 is none that counts rows.
  static func isText(_ text: String) -> Bool {
    text.count { $0.isLetter && !$0.isNumeral } > 2 && !ChineseOrdinal.countsRow(text) && !ModuleLines.isOnlyNumber(text)
  }

  private static func isBreak(_ text: String) -> Bool {
    guard text.utf8.count <= 72 else { return false }
    let folded = PrintedText.folded(text)
    if ["放假", "休假", "停课"].contains(where: { folded.contains($0) }) { return true }
    if ["假期", "寒假", "暑假", "长假", "小长假", "holiday", "holidays", "vacation"].contains(where: { folded.hasSuffix($0) }) { return true }
    if feasts.contains(folded) || Self.ceremonies.contains(where: folded.hasSuffix) { return true }
    let parts = folded.split { "、，,/及和与".contains($0) }
    return !parts.isEmpty && parts.allSatisfy { Self.pauses.contains(String($0)) }
  }

  /// What is between the lessons of a timetable.
  private static let ceremonies = ["开班仪式", "结业仪式", "开班典礼", "结业典礼", "开学典礼", "毕业典礼", "开营仪式", "结营仪式", "开幕式", "闭幕式"]
  private static let pauses: Set<String> = [
    "早餐", "午餐", "晚餐", "用餐", "就餐", "午休", "休息", "机动", "机动周", "茶歇", "报到", "学员报到", "签到", "学员签到", "合影", "集体合影", "合影留念", "返程", "离会", "学员返程",
    "lunch",
    "lunchbreak",
    "break", "coffeebreak", "teabreak", "registration",
  ]

  private static let feasts: Set<String> = [
    "元旦", "元旦节", "春节", "清明", "清明节", "五一", "五一节", "劳动节", "五一劳动节", "端午", "端午节", "中秋", "中秋节", "国庆", "国庆节", "中秋国庆", "break",
  ]

  mutating func keep(break row: TableRow) {
    unplaced.append(UnplacedText(line: row.line, text: row.written))
    report.add(
      .notUsed, row.line,
      Bilingual(
        zh: "没有学时和内容的一行不作为模块，已写作注释：\(row.excerpt)",
        en: "a row without hours and contents was not taken for a module and was written as a comment: \(row.excerpt)"))
  }
}

extension ModuleRows {
  /// Moves the hours of such a table to their part.
  mutating func dividePart() {
    guard let part, !header.has(.theory), !header.has(.practice) else { return }
    func divided(_ hours: DraftHours) -> DraftHours {
      guard let total = hours.total, hours.theory == nil, hours.practice == nil else { return hours }
      return part == .theory ? DraftHours(theory: total) : DraftHours(practice: total)
    }
    modules = modules.map { module in
      var module = module
      module.hours = divided(module.hours)
      module.units = module.units.map { unit in
        var unit = unit
        unit.hours = divided(unit.hours)
        return unit
      }
      return module
    }
    partSum = partSum.map(divided)
    // The totals of one part are not those of the plan.
    if totals != nil { (partSum, totals) = (totals.map(divided), nil) }
  }
}
