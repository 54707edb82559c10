import Schema

/// Hours in the rows of a table of modules, and the rows of sums.
extension ModuleRows {
  /// Reports which columns are added up.
  mutating func reportAdded(_ line: Int) {
    if !header.parts.isEmpty {
      let names = header.parts.compactMap { header.names.indices.contains($0) ? header.names[$0] : nil }
      report.add(
        .assumed, line,
        Bilingual(
          zh: "“\(names.joined(separator: "”“"))”是学时的一部分，计入总学时，各栏的数字写在附加信息中",
          en: "“\(names.joined(separator: "”, “"))” are parts of the hours: they count towards the total and are under additional-info"))
    }
    for column in [DraftWords.Column.theory, .practice, .hours] {
      let names = header.indices(of: column).compactMap { header.names.indices.contains($0) ? header.names[$0] : nil }
      guard names.count > 1 else { continue }
      report.add(
        .assumed, line,
        Bilingual(
          zh: "“\(names.joined(separator: "”“"))”几栏的学时相加，各栏的数字写在附加信息中",
          en: "the hours of the columns “\(names.joined(separator: "”, “"))” are added up; the numbers of each are under additional-info"))
    }
  }

  /// Reports hours in a cell that is merged over the module above and a new one.
  mutating func noteShared(_ row: TableRow, _ name: String) {
    let cells = [DraftWords.Column.theory, .practice, .hours].flatMap(header.indices).compactMap { index in
      row.cells.indices.contains(index) ? row.cells[index] : nil
    }
    guard let above = modules.last?.name, !above.isEmpty, !cells.isEmpty, cells.allSatisfy(\.isEmpty),
      cells.contains(where: { $0.merge == .above })
    else { return }
    let (first, second) = (PrintedText.excerpt(above), PrintedText.excerpt(name))
    report.add(
      .doubtful, row.line,
      Bilingual(
        zh: "“\(first)”和“\(second)”合用一格学时，全部算在上面的模块里；请分开填写",
        en: "“\(first)” and “\(second)” share a cell of hours, which were all given to the module above: divide them"))
  }

  mutating func read(_ sum: DraftSum, _ row: TableRow, isLast: Bool) {
    let read = self.hours(row)
    let beside = read.hours.isEmpty && sum.hours == nil && sum.kind == .total ? wholeBeside(row) : nil
    var hours = read.hours.isEmpty ? sum.hours ?? beside ?? read.hours : read.hours
    // A row of sums does not show what the author wrote.
    hours.isTotalNamed = false
    hours = hours.reduced
    if part != nil, !header.has(.theory), !header.has(.practice), sum.kind == .subtotal || sum.kind == .total, columns.isSum(hours) {
      partSum = hours
      return report(read.unplaced)
    }
    switch sum.kind {
    case .total where isLast:
      totals = hours
      totalsLine = row.line
    case .part(let column) where totals != nil:
      totals?.fill(column == .theory ? DraftHours(theory: hours.whole) : DraftHours(practice: hours.whole))
      totals = totals?.reduced
    case .total, .subtotal:
      // Only sums that do not follow from the rows are kept.
      if !columns.isSum(hours) { keep(row, row.written) }
      if sum.kind == .subtotal, columns.isSumOfAll(hours) { onlySubtotal = hours }
    case .part, .share: return keep(row, row.written)
    }
    report(read.unplaced)
    unplaced += read.unplaced
    if beside == nil { keepRest(of: row) }
  }

  /// The only number of a row of totals in a column of another kind, if it is the sum of all rows: 总计 | 104.
  private func wholeBeside(_ row: TableRow) -> DraftHours? {
    let texts = Set(row.cells.lazy.filter { !$0.isEmpty }.map { PrintedText.unwrapped($0.text) }.filter { DraftSum($0) == nil })
    guard texts.count == 1, let only = texts.first, let hours = HoursWording(only)?.hours, columns.isSumOfAll(hours) else { return nil }
    return hours
  }

  /// Keeps remarks in a row of sums, and numbers that are not sums. Other numbers follow from the rows.
  private mutating func keepRest(of row: TableRow) {
    for (index, cell) in row.cells.enumerated() where !cell.isEmpty && header.roles.indices.contains(index) {
      let text = PrintedText.unwrapped(cell.text)
      let role = header.roles[index]
      if DraftSum(text) != nil, LabelRemark(text) != nil {
        keep(row, text)
        continue
      }
      if role.map(HeaderNames.isHours) == true || DraftSum(text) != nil || DraftWords.isSubtotal(text) || HoursWording.isNone(text) {
        continue
      }
      if let number = DraftLines.percent(of: text), role == .weight || role == .number || columns.isSum(number, at: index) { continue }
      let name = role == nil ? header.names[index] : ""
      keep(row, name.isEmpty ? text : "\(name)：\(text)")
    }
  }

  private mutating func keep(_ row: TableRow, _ text: String) {
    unplaced.append(UnplacedText(line: row.line, text: text))
    report.add(
      .leftOut, row.line,
      Bilingual(
        zh: "合计行中的“\(PrintedText.excerpt(text))”已写作注释", en: "“\(PrintedText.excerpt(text))” in the row of totals was written as a comment"))
  }

  /// The hours of a row, the texts in their columns that are not hours, and the parts if several columns have the same kind of hours.
  mutating func hours(_ row: TableRow) -> (hours: DraftHours, unplaced: [UnplacedText], parts: [Draft.Extra]) {
    var left: [UnplacedText] = []
    var parts: [Draft.Extra] = []
    var total = DraftHours()
    var theory: [Quantity] = []
    var practice: [Quantity] = []
    for column in [DraftWords.Column.theory, .practice, .hours] {
      let indices = header.indices(of: column)
      for index in indices where row.cells.indices.contains(index) && !row.cells[index].isEmpty {
        let cell = row.cells[index]
        let text = PrintedText.unwrapped(cell.text)
        if HoursWording.isNone(text) { continue }
        let name = header.names.indices.contains(index) ? header.names[index] : ""
        guard let parsed = HoursWording(text, order: HoursWording.order(in: name)), let whole = parsed.hours.whole else {
          left.append(UnplacedText(line: cell.line, text: text, subject: .hours(name)))
          continue
        }
        if indices.count > 1 { parts.append(Draft.Extra(name: name, values: [text])) }
        switch column {
        case .theory: theory.append(whole)
        case .practice: practice.append(whole)
        default: total = total + parsed.hours
        }
        if parsed.isGuess { report.add(.assumed, cell.line, DraftRemarks.assumed(parsed.hours, from: text)) }
      }
    }
    total.addParts(theory, practice)
    if let whole = total.whole(with: header.others(row)) { return (DraftHours(total: whole), left, parts + split(row)) }
    total.isTotalNamed = total.total != nil && header.hasWrittenTotals
    return (total.reduced, left, parts)
  }

  /// Theory and practice beside other kinds of hours, each with the name of its column.
  private func split(_ row: TableRow) -> [Draft.Extra] {
    [DraftWords.Column.theory, .practice].map(header.indices).filter { $0.count == 1 }.joined().compactMap { index in
      guard row.cells.indices.contains(index), !row.cells[index].isEmpty, header.names.indices.contains(index) else { return nil }
      return Draft.Extra(name: header.names[index], values: [PrintedText.unwrapped(row.cells[index].text)])
    }
  }

  private mutating func report(_ unplaced: [UnplacedText]) {
    for left in unplaced { if let remark = DraftRemarks.leftOut(left) { report.add(remark) } }
  }
}
