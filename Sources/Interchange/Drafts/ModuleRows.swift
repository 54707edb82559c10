import Schema
import TextModel

/// Reads the rows of a table of modules and units.
struct ModuleRows {
  let header: DraftTableHeader
  var modules: [DraftModule] = []
  /// The row of totals.
  var totals: DraftHours?
  var totalsLine: Int?
  /// The rows of the current module.
  var current = ModulePart()
  /// The same for each module so far.
  var parts: [ModulePart] = []
  /// The modules so far, by their folded names.
  var indices: [String: Int] = [:]
  /// The place of the current module, if its rows go on below another module.
  var resumed: Int?
  /// Whether the modules are above the rows, in rows of their own.
  private var hasHeadline = false
  /// Whether the rows below the last of these are its units, in a table with neither modules nor units.
  private var hasUnitsBelow = false
  /// The sums of the columns so far.
  var columns = ColumnSums()
  /// The hours of 小计 below all rows, if no other row is a sum.
  var onlySubtotal: DraftHours?
  /// Texts in the row of totals that could not be read.
  var unplaced: [UnplacedText] = []
  /// Theory or practice, if the heading above the table gives one for all hours.
  var part: DraftWords.Column?
  /// The sum of a table with hours of one part.
  var partSum: DraftHours?
  /// The line of the first contents that are not in the standard.
  var contentLine: Int?
  /// The columns with an unknown header that have entries of the standard.
  var columnsOfEntries: Set<String> = []
  var report = ImportReport()

  init(_ header: DraftTableHeader) { self.header = header }

  mutating func read(_ rows: [TableRow], _ references: inout DraftReferences) {
    let rows = rows.filter { !$0.isEmpty && !header.isRepeated($0) }
    let sums = rows.map(header.sum)
    let last = sums.lastIndex { $0?.kind == .total }
    if let first = rows.first { reportAdded(first.line) }
    for (index, (row, sum)) in zip(rows, sums).enumerated() {
      if let sum {
        read(sum, row, isLast: index == last)
      } else if isBreak(row) {
        keep(break: row)
      } else if let name = headline(row) {
        hasHeadline = true
        hasUnitsBelow = !header.has(.module) && !header.has(.unit) && Self.mayBeModule(name)
        begin(name, row.line)
        current.isBelowHeadline = hasUnitsBelow
      } else if isOnlyText(row) {
        keep(break: row)
      } else {
        add(row, &references)
      }
    }
    if sums.count(where: { $0 != nil }) != 1 || sums.last.map({ $0 == nil }) ?? true { onlySubtotal = nil }
    endModule()
    for index in modules.indices { finish(index) }
    reportContents()
    dividePart()
  }

  /// The name of a row that has nothing else: the module of the rows below.
  private func headline(_ row: TableRow) -> String? {
    let filled = row.cells.filter { !$0.isEmpty }
    guard filled.count == 1, let cell = filled.first, row.cells.count > 1, row.cells.first == cell || header.cell(.module, row) == cell
    else {
      return nil
    }
    let text = PrintedText.unwrapped(cell.text)
    // With columns of modules and units, a single name is a module. With a column of units only, it may be a unit without hours.
    guard
      !(header.has(.module) || !hasHeadline && !modules.isEmpty) || header.has(.unit) && header.has(.module) || DraftWords.hasMark(text)
        || text.hasPrefix("模块")
    else { return nil }
    return text
  }

  /// Whether a text is a name, and not a note over the whole width of the table.
  private static func mayBeModule(_ text: String) -> Bool {
    text.count <= 30 && !text.contains { "。；;".contains($0) }
      && (!text.contains { "：:".contains($0) } || ModuleLines.startsLikeModule(text))
  }

  private mutating func add(_ row: TableRow, _ references: inout DraftReferences) {
    // Without a column of modules and without their headings, each unit is a module.
    let isModule = !header.has(.module) && header.has(.unit) && !hasHeadline
    let hasName = header.has(.module) || header.has(.unit) && !modules.isEmpty || hasUnitsBelow
    let cell = NameCell(header.cell(isModule ? .unit : .module, row), &references)
    let unitCell = isModule ? nil : NameCell(header.cell(.unit, row), &references)
    let module = cell.map { name($0, isModule ? .unit : .module, row) } ?? (hasName ? nil : contentName(row))
    if let module, isModule || modules.last?.name != module {
      noteShared(row, module)
      begin(module, row.line)
    }
    if modules.isEmpty { begin(unitCell.map { name($0, .unit, row) } ?? contentName(row) ?? "", row.line) }
    guard modules.indices.last != nil else { return }
    columns.add(row, header)
    if header.lacksCovers(row) { current.withoutCovers += 1 }
    if !isModule, let cell, var whole = modules.popLast() {
      cell.fill(&whole)
      modules.append(whole)
    }
    if add(unitsOf: row, isModule, &references) { return }
    guard let unitCell else {
      var part = DraftModule(name: contentName(row).map(Self.withoutNumber) ?? "", line: row.line)
      fill(&part, row, &references, isWhole: true)
      if isModule { cell?.fill(&part) }
      current.bareRows.append(part)
      return
    }
    let unit = unitCell.text
    guard !DraftWords.isSubtotal(unit), header.has(.module) || modules.last?.name != unit else {
      var whole = modules.removeLast()
      fill(&whole, row, &references, isWhole: true)
      modules.append(whole)
      return
    }
    var part = DraftModule(name: unit, line: row.line)
    fill(&part, row, &references, isWhole: false)
    unitCell.fill(&part)
    var whole = modules.removeLast()
    whole.units.append(part)
    modules.append(whole)
  }

  /// The name with its number from another column: M1 in one cell, 选品 in the next. 一 only numbers the rows.
  private func name(_ cell: NameCell, _ role: DraftWords.Column, _ row: TableRow) -> String {
    guard role == .module || !header.has(.module), let number = header.text(.number, row), !ChineseOrdinal.countsRow(number) else {
      return cell.text
    }
    let hasLetter = number.unicodeScalars.contains { $0.properties.isAlphabetic } && ChineseOrdinal.value(number) == nil
    return hasLetter && !cell.text.hasPrefix(number) ? "\(number) \(cell.text)" : cell.text
  }

  private func contentName(_ row: TableRow) -> String? {
    header.cell(.content, row).flatMap { $0.isWrapped ? PrintedText.unwrapped($0.text) : DraftLines.lines(of: $0.text).first }
  }

  /// The contents, without the name of the module if that is their first line.
  private func contents(_ row: TableRow) -> TableCell? {
    guard let cell = header.cell(.content, row) else { return nil }
    if header.has(.module) || header.has(.unit) { return cell }
    let lines = cell.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard !cell.isWrapped, let first = lines.firstIndex(where: { !PrintedText.trimmed($0).isEmpty }), first + 1 < lines.count else {
      return nil
    }
    return TableCell(lines[(first + 1)...].joined(separator: "\n"), line: cell.line + first + 1)
  }

  mutating func fill(_ part: inout DraftModule, _ row: TableRow, _ references: inout DraftReferences, isWhole: Bool) {
    let parsed = hours(row)
    part.hours.fill(parsed.hours)
    part.unplaced += parsed.unplaced
    part.extras += parsed.parts
    part.hasReferences = header.has(.covers)
    if let cell = header.cell(.covers, row) {
      let read = references.read(cell)
      part.covers += read.references.filter { !part.covers.contains($0) }
      part.unplaced += read.left
      current.withCovers += 1
    }
    if let cell = header.cell(.objectives, row) {
      for entry in objectives(cell) { part.add(entry, references.numbers(entry, line: cell.line)) }
    }
    if let cell = contents(row) {
      if !header.has(.module), !header.has(.unit), let name = contentName(row), let found = references.named(name, line: cell.line) {
        part.covers += found.filter { !part.covers.contains($0) }
      }
      add(contents: cell, to: &part, &references)
    }
    if let method = header.text(.method, row), part.method == nil {
      let weighted = part.weight == nil && !header.has(.weight) ? WeightedMethod(method) : nil
      part.method = weighted?.method ?? method
      if let weight = weighted?.weight { part.weight = weight }
    }
    if let text = header.text(.weight, row) {
      if let percent = DraftLines.percent(of: text) {
        part.weight = percent
      } else {
        let label = Bilingual(zh: "权重", en: "weight")
        part.extras.append(Draft.Extra(name: label.chinese, values: [text], chosenName: label))
        report.add(.leftOut, row.line, DraftRemarks.unread(header.name(.weight), text))
      }
    }
    if let cell = header.cell(.notes, row) { part.notes += DraftLines.lines(of: cell.text) }
    add(othersOf: row, to: &part, &references)
  }

  /// The objectives in a cell. If lines separate the entries, semicolons do not.
  private mutating func objectives(_ cell: TableCell) -> [String] {
    let (entries, isSplit) = DraftLines.list(of: cell.text, isList: false)
    if isSplit { report.add(.assumed, cell.line, group: "objectives", DraftRemarks.divided(cell.text, entries.count)) }
    return entries
  }

  static func withoutNumber(_ name: String) -> String {
    let scan = NumberScan.scan(Text(name))
    let title = Text(name).slice(scan.titleStart, name.utf8.count).string
    return title.isEmpty ? name : title
  }
}
