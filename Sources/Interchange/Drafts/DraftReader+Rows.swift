import Schema

/// Rows of a form: those that end the table above, and pairs of label and value in their section.
extension DraftReader {
  /// Whether a row below a table is a fact, such as `备注` or `学历` with a value.
  func isFact(_ row: TableRow, _ header: DraftTableHeader) -> Bool {
    let filled = row.cells.filter { !$0.isEmpty }
    guard filled.count >= 2, let first = filled.first, row.cells.first == first,
      let fact = DraftWords.fact(PrintedText.unwrapped(first.text), kind), !containsHours(row, header)
    else { return false }
    if kind == .job, Self.isNeverDuty(fact) { return true }
    return filled.count == 2 && header.roles.compactMap(\.self).count >= 3
  }

  /// Whether the label of a fact is never the name of a duty. 其他 and 技能 may be the name of a group of duties, and Track may be a verb.
  static func isNeverDuty(_ fact: DraftWords.Fact) -> Bool {
    fact.isOneValue && fact != .track || fact == .language || fact == .qualifications
  }

  /// Whether a row over the whole width ends the table: 四、任职资格 below duties, 备注：… below modules.
  func isHeading(_ rows: [TableRow], _ index: Int, _ header: DraftTableHeader) -> Bool {
    let filled = rows[index].cells.filter { !$0.isEmpty }
    if kind == .plan { return filled.count == 1 && isRemark(rows, index, header) }
    guard kind == .job, filled.count == 1, let only = filled.first, rows[index].cells.first == only else { return false }
    let text = PrintedText.unwrapped(only.text)
    let name = DraftWords.withoutMark(DraftWords.withoutFrame(text))
    if DraftWords.fact(name, kind) != nil || DraftWords.isSection(name) { return true }
    if !continues(rows, after: index, header) { return isBeside(rows[index], header) || isAboutForm(text) }
    // Another heading may be that of a group of duties, which the next row shows.
    guard DraftWords.hasMark(text), startsWithOrdinal(text), header.has(.number), rows.indices.contains(index + 1) else { return false }
    return rows[index + 1].cells.first.map { !$0.isEmpty && !Self.isNumber($0) } ?? false
  }

  /// Whether a row with one text is below all modules, and is a sentence or has a label: 备注：午餐自理, 学员自带电脑。
  private func isRemark(_ rows: [TableRow], _ index: Int, _ header: DraftTableHeader) -> Bool {
    guard let only = rows[index].cells.first, !only.isEmpty else { return false }
    let text = PrintedText.unwrapped(only.text)
    guard text.count > 3, DraftSum(text) == nil, HoursAtEnd(text) == nil, !ModuleLines.startsLikeModule(text), !DraftWords.hasMark(text)
    else { return false }
    let label = text.prefix(20).firstIndex { "：:".contains($0) }.map { DraftWords.bare(String(text[..<$0])) }
    let isLabelled = label.map { DraftWords.fact($0, kind) != nil || ["注", "附注", "备注", "提示", "温馨提示", "要求"].contains($0) } ?? false
    let isSentence = text.contains("。") || text.hasPrefix("注") && label != nil
    guard isLabelled || isSentence || header.roles.first == .number && ModuleRows.isText(text) else { return false }
    let below = rows.dropFirst(clamping: index + 1)
    let most = header.roles.compactMap(\.self).count > 2 ? 2 : 1
    return below.count <= 20 && below.allSatisfy { row in row.cells.count(where: { !$0.isEmpty }) <= most && !containsHours(row, header) }
  }

  static func isNumber(_ cell: TableCell) -> Bool {
    let text = PrintedText.folded(cell.text)
    return !text.isEmpty && text.count <= 4 && text.allSatisfy { $0.isNumber || "、.．)）".contains($0) }
  }

  /// Whether 主要职责 above is merged over a row.
  private func isBesideDuties(_ row: TableRow) -> Bool {
    hasDutiesAbove && row.cells.first?.isEmpty == true && row.cells.first?.merge == .above
  }

  mutating func read(_ row: TableRow) {
    let filled = row.cells.filter { !$0.isEmpty }
    if skip(filled, of: row) { return }
    if isBesideDuties(row) {
      let above = currentSection
      currentSection = .fact(.duties)
      defer { currentSection = above }
      if read(entry: filled) { return }
    }
    hasDutiesAbove = false
    if filled.count == 1, let cell = filled.first {
      for (offset, line) in cell.text.split(separator: "\n").enumerated() { read(ManuscriptLine(String(line), line: cell.line + offset)) }
      return
    }
    if read(entry: filled) { return }
    guard let pairs = facts.pairs(of: row), !isRow(of: pairs) else {
      keep(row)
      report.add(
        .leftOut, row.line,
        Bilingual(
          zh: "这一行表格未能归入字段，已写作注释：\(row.excerpt)", en: "a row of a table could not be placed and was written as a comment: \(row.excerpt)"))
      return
    }
    for pair in pairs {
      if pair.value.isEmpty, Self.isClosing(pair.label) { report(notSigned: pair.label, row.line) } else { read(pair, row) }
    }
  }

  /// Whether an unknown word with several values is a row of a table that is not understood.
  private func isRow(of pairs: [LabelledValue]) -> Bool {
    guard pairs.count == 1, let only = pairs.first else { return false }
    return only.more.count >= 2 && DraftWords.fact(only.label, kind) == nil
  }

  private mutating func keep(_ row: TableRow) {
    draft.unplaced.append(UnplacedText(line: row.line, text: row.written))
  }

  /// Reads a numbered row below the heading of a list; false for other rows.
  private mutating func read(entry cells: [TableCell]) -> Bool {
    guard case .fact(let list) = currentSection, list != .notes, list != .notCovered, let first = cells.first else { return false }
    let isNumbered = Self.isNumber(first)
    if read(dutyBeside: Array(cells.dropFirst(isNumbered ? 1 : 0))) { return true }
    let isMarked = isNumbered || DraftWords.withoutBullet(first.text) != PrintedText.trimmed(first.text)
    let isAbove = list == .duties && DraftWords.fact(first.text, kind) == nil && cells.dropFirst().allSatisfy { Self.isPair($0) }
    guard isMarked || isAbove else { return false }
    let rest = cells.dropFirst(isNumbered ? 1 : 0)
    guard let text = rest.first else { return false }
    add(TableCell(PrintedText.unwrapped(text.text), line: text.line), to: currentSection, isList: true)
    for cell in rest.dropFirst() { addBeside(cell) }
    return true
  }

  /// Adds a cell beside a duty in its row: 频次：每日.
  mutating func addBeside(_ cell: TableCell) {
    if read(referencesBeside: cell) { return }
    let text = PrintedText.unwrapped(cell.text)
    guard currentSection == .fact(.duties) || !draft.duties.isEmpty, let last = draft.duties.indices.last else {
      draft.otherQualifications.append(text)
      return
    }
    let parts = text.split(maxSplits: 1) { $0 == "：" || $0 == ":" }.map { PrintedText.trimmed($0) }
    if Self.isPair(cell), let name = parts.first, let value = parts.last {
      draft.duties[last].extras.append(Draft.Extra(name: name, values: [value]))
    } else {
      draft.duties[last].notes.append(text)
    }
  }

  private static func isPair(_ cell: TableCell) -> Bool {
    let parts = cell.text.split(maxSplits: 1) { $0 == "：" || $0 == ":" }
    return parts.count == 2 && (1...8).contains(parts.first?.count ?? 0)
  }

  private mutating func read(_ pair: LabelledValue, _ row: TableRow) {
    if isHeader(pair.label, pair.value) { return }
    guard let fact = DraftWords.fact(pair.label, kind) else {
      if pair.more.isEmpty,
        read(parts: pair.label, pair.value) || read(references: pair.label, pair.value) || read(level: pair.label, pair.value)
      {
        return
      }
      // Together, since two cells may be equal, as in 合计 | 6 | 6.
      let values = ([pair.value] + pair.more).map { DraftLines.lines(of: $0.text).joined(separator: "\n") }
      addBelowHeading(pair.label, pair.more.isEmpty ? pair.value : TableCell(values.joined(separator: "\n"), line: pair.value.line))
      return
    }
    set(pair.label, pair.value)
    guard !pair.more.isEmpty else { return }
    switch fact {
    case .duties:
      for cell in pair.more { addBeside(cell) }
      hasDutiesAbove = row.cells.first.map { PrintedText.unwrapped($0.text) == pair.label } ?? false
    case .qualifications, .abilities, .knowledge, .other, .notes: for value in pair.more { set(pair.label, value) }
    default:
      keep(row)
      report.add(
        .leftOut, row.line,
        Bilingual(
          zh: "“\(DraftWords.withoutMark(pair.label))”后面有几个值，采用第一个，这一行已写作注释：\(row.excerpt)",
          en:
            "“\(DraftWords.withoutMark(pair.label))” has several values: the first was taken, and the row written as a comment: \(row.excerpt)"
        ))
    }
  }

  /// Adds a value whose label has no field to the current section.
  private mutating func addBelowHeading(_ label: String, _ value: TableCell) {
    let isSection = DraftWords.hasMark(label) || kind == .job && DraftWords.isSection(label)
    // 编制 and 生效日期 are about the form. Below duties, 审核 may be one.
    if kind == .job, currentSection != .fact(.duties), Self.isClosing(label) {
      currentSection = .start
      return keep(extra: label, value)
    }
    switch currentSection {
    case .fact(.qualifications) where !isSection, .fact(.other) where !isSection: addQualification(label, value)
    case .extra(let name) where !isSection:
      keep(extra: name, TableCell(DraftSeparators.pair(label, DraftSeparators.list(DraftLines.lines(of: value.text))), line: value.line))
    default: keep(extra: label, value)
    }
  }
}
