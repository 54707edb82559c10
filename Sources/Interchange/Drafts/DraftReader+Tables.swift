import Schema
import Standards
import TextModel

/// Reads the tables of a document: each is divided at its headers, and its rows are added to the draft.
extension DraftReader {
  mutating func read(table rows: [TableRow]) {
    guard !rows.isEmpty else { return }
    topTitle = nil
    let rows = SideBySideTable.unfolded(rows, kind)
    defer {
      unusedHeading = nil
      tableHeading = nil
      tablePart = nil
      tableTerm = nil
    }
    var index = rows.startIndex
    while index < rows.endIndex {
      let row = rows[index]
      if currentSection == .annex {
        index += 1
      } else if let (header, height) = DraftTableHeader.read(rows[index...], kind) {
        keepUnusedHeading()
        let start = min(index + height, rows.endIndex)
        let end = endOfTable(rows, from: start, header)
        read(rows[start..<end], below: header)
        index = max(end, start)
        currentSection = .start
      } else if kind == .job, let table = RequirementTable(header: row), index + 1 < rows.endIndex {
        index = read(rows, requirementsFrom: index + 1, table)
        currentSection = .start
      } else if let end = read(rows, signaturesAt: index) {
        index = end
      } else if index + 1 < rows.endIndex, !Self.isSignatures(row),
        let table = PlainTable(header: row, above: rows.dropFirst(clamping: index + 1), kind: kind)
      {
        index = read(rows, plainFrom: index + 1, table)
        currentSection = .start
      } else {
        read(row)
        index += 1
      }
    }
  }

  /// The index of the next header, or of what follows the totals.
  private func endOfTable(_ rows: [TableRow], from start: Int, _ header: DraftTableHeader) -> Int {
    var index = start
    while index < rows.endIndex {
      if index > start, let other = DraftTableHeader.read(rows[index...], kind)?.header, other.names != header.names,
        !header.isRepeated(rows[index]) || Set(other.roles) != Set(header.roles)
      {
        return index
      }
      if index > start, isFact(rows[index], header) || isHeading(rows, index, header) || isOther(rows, index) { return index }
      let isTotal = rows[index].cells.prefix(clamping: 2).contains { DraftWords.isTotal(PrintedText.unwrapped($0.text)) }
      index += 1
      if isTotal, index < rows.endIndex, !containsHours(rows[index], header), header.sum(rows[index]) == nil { return index }
    }
    return index
  }

  /// Whether a row is the header of a table of qualifications or of signatures, or of another table below an empty row of a sheet.
  private func isOther(_ rows: [TableRow], _ index: Int) -> Bool {
    let row = rows[index]
    if kind == .job && RequirementTable(header: row) != nil || Self.isSignatures(row) { return true }
    return row.isBelowGap && PlainTable(header: row, above: rows.dropFirst(clamping: index + 1), kind: kind)?.isSure == true
  }

  func containsHours(_ row: TableRow, _ header: DraftTableHeader) -> Bool {
    [.hours, .theory, .practice].contains { header.text($0, row).flatMap { HoursWording($0) } != nil }
  }

  private mutating func read(_ rows: ArraySlice<TableRow>, below header: DraftTableHeader) {
    var rows = header.filledDown(withoutHidden(rows, header)[...], kind)
    var header = header
    keepRemarks(in: header, rows.first?.line)
    if header.isNotCovered {
      for row in rows where !header.isRepeated(row) {
        addNotCovered(header.cell(.reference, row) ?? header.cell(.covers, row), header.text(.reason, row))
      }
      return
    }
    (rows, header) = withReferences(rows, header)
    reportColumns(rows, header)
    switch kind {
    case .plan:
      var table = ModuleRows(header)
      table.part = tablePart
      table.read(rows, &references)
      add(termTo: &table)
      if header.isAssessment || header.isOfAssessments { tables.assessments.append((header, table)) } else { add(table) }
    case .job:
      add(duties: rows, header)
    }
  }

  /// Adds a table. A table of assessments names modules of other tables.
  mutating func add(_ table: ModuleRows) {
    report.add(table.report)
    draft.unplaced += table.unplaced
    let isNext = tables.headers.contains(table.header.names)
    let known = table.modules.map { tables.indices[PrintedText.folded($0.name)] }
    let isCopy = zip(table.modules, known).allSatisfy { module, index in
      index.map { draft.modules.indices.contains($0) && draft.modules[$0].hasAll(of: module) } ?? false
    }
    let column = table.header.name(.content)
    for module in table.modules {
      let name = PrintedText.folded(module.name)
      if let known = tables.indices[name], draft.modules.indices.contains(known) {
        add(module, to: known, column: column, isNext: isNext, isCopy: isCopy)
      } else {
        if !name.isEmpty { tables.indices[name] = draft.modules.count }
        draft.modules.append(module)
      }
    }
    tables.headers.insert(table.header.names)
    if !table.header.isOfAssessments, !table.modules.isEmpty {
      tables.count += 1
      let above = tables.subtotal
      tables.subtotal =
        tables.count == 1 ? table.onlySubtotal : isNext ? table.onlySubtotal.flatMap { next in above.map { Self.sum($0, next) } } : nil
    }
    if let sum = table.partSum { draft.hours.fill(sum) }
    // The sums of an export are no hours that the author wrote.
    guard exported == nil, let totals = table.totals else { return }
    // A table for each term, each with its total.
    if let above = tables.totals, isNext, !isCopy, above == draft.hours, table.columns.isSumOfAll(totals) {
      draft.hours = Self.sum(above, totals)
      tables.totals = draft.hours
      return
    }
    if let whole = draft.hours.whole, let sum = totals.whole, whole != sum {
      tables.hasOtherTotal = true
      report.add(
        .doubtful, table.totalsLine,
        Bilingual(zh: "合计行为 \(sum) 学时，前面写的是 \(whole)", en: "the row of totals has \(sum) hours, the head has \(whole)"))
    }
    let isFirst = draft.hours.isEmpty
    draft.hours.fill(totals)
    draft.hours = draft.hours.reduced
    if isFirst { tables.totals = draft.hours }
  }
}
