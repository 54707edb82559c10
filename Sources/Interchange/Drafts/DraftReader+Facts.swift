import Schema

extension DraftReader {
  /// Stores the value of a label in the draft.
  mutating func set(_ label: String, _ value: TableCell) {
    if isHeader(label, value) || read(bilingual: label, value) { return }
    if kind == .job, DraftWords.isPreferred(label) { return addLines(value, to: .preferred(DraftWords.withoutMark(label))) }
    guard let fact = DraftWords.fact(label, kind) else { return setUnknown(label, value) }
    draft.recognize(label)
    // A label of these is kept with its value.
    if ![.requirement, .language].contains(fact) { keep(remarkIn: label, value.line) }
    if read(ticked: label, fact, value) { return }
    if fact == .notes { _ = read(prose: value.text, line: value.line) }
    switch fact {
    case .duties, .qualifications, .abilities, .knowledge, .other, .notCovered: addLines(value, to: .fact(fact))
    case .title where setTitle(label, value): return
    case .department where setDepartment(label, value): return
    case .education, .years: setRequirement(fact, label, value)
    case .requirement: setRequirement(label, value)
    case .language: addQualification(label, value)
    case .level where DraftWords.isGrade(label) && LevelNames.find(in: value.text) == nil: keep(extra: label, value)
    case .level where read(levels: label, value) || read(fact, besideWords: label, value): return
    case .fromLevel where DraftWords.isStart(label) && !DraftReader.isLevel(value.text):
      // Junior level or equivalent: the other words are kept.
      if !LevelWording.excludes(value.text), let only = Self.onlyLevel(in: value.text) {
        _ = facts.set(fact, TableCell(only, line: value.line), &draft)
      }
      keep(extra: label, value)
    case .fromLevel where read(fact, besideWords: label, value): return
    default:
      if facts.set(fact, value, &draft) { return }
      if !read(fact, hoursIn: value, label) { addMissed(fact, label, value) }
    }
  }

  /// Stores the value of a label of the title. False for the usual case, in which the value is only the title.
  private mutating func setTitle(_ label: String, _ value: TableCell) -> Bool {
    let title = PrintedText.unwrapped(value.text)
    if label.contains("项目") || !draft.modules.isEmpty, draft.title.map(DraftDocumentSplitter.isTitle) == true {
      // 培训项目 is the subject of the plan; the line at the top is its title. A label below the modules is about something else.
      keep(extra: label, value)
    } else if let line = draft.title, line != title {
      // A labelled title is more reliable than a line at the top.
      addExtra(named: Bilingual(zh: "标题", en: "heading"), TableCell(line, line: value.line))
      setPost(title, value.line, isLabelled: !PostTitle.isCall(label))
    } else if kind == .job, draft.title == nil, !value.isEmpty {
      setPost(title, value.line, isLabelled: !PostTitle.isCall(label))
    } else {
      return false
    }
    return true
  }

  /// Stores a division, or the department in a division. False for a department without a division.
  private mutating func setDepartment(_ label: String, _ value: TableCell) -> Bool {
    if DraftWords.isDivision(label) {
      if draft.department != nil {
        keep(extra: label, value)
      } else {
        facts.division = label
        _ = facts.set(.department, value, &draft)
      }
      return true
    }
    guard let division = facts.division, !value.isEmpty else { return false }
    // The department is in the division, which was stored in its field.
    keep(extra: division, TableCell(draft.department ?? "", line: value.line))
    facts.division = nil
    draft.department = PrintedText.unwrapped(value.text)
    return true
  }

  private mutating func setUnknown(_ label: String, _ value: TableCell) {
    if kind == .job, draft.title == nil, PostTitle.isKind(label), (1...40).contains(value.text.count),
      DraftLines.lines(of: value.text).count == 1
    {
      return setPost(PrintedText.unwrapped(value.text), value.line, isLabelled: true)
    }
    let isTaken =
      read(parts: label, value) || read(references: label, value) || read(level: label, value) || read(duration: label, value)
    if !isTaken { keep(extra: label, value) }
  }

  /// Reads 理论/实践 | 12/24, whose label gives the order of the two numbers; false for other labels.
  mutating func read(parts label: String, _ value: TableCell) -> Bool {
    guard kind == .plan, label.count <= 14, let order = HoursWording.order(in: label),
      let parsed = HoursWording(PrintedText.unwrapped(value.text), order: order)
    else { return false }
    draft.hours.fill(parsed.hours)
    return true
  }

  /// 项目 | 内容: the header of a table of facts.
  func isHeader(_ label: String, _ value: TableCell) -> Bool {
    Self.isHeader([label, value.text])
  }

  /// The same for the names of the columns.
  static func isHeader(_ names: [String]) -> Bool {
    names.count == 2 && ["项目", "栏目", "事项", "item"].contains(PrintedText.folded(names[0]))
      && ["内容", "说明", "信息", "value"].contains(PrintedText.folded(names[1]))
  }

  /// Stores education and years; other text beside them becomes a qualification.
  private mutating func setRequirement(_ fact: DraftWords.Fact, _ label: String, _ value: TableCell) {
    let found = EducationAndYears(value.text)
    guard facts.set(fact, value, &draft) else {
      if DraftFacts.isPreference(value.text) { return addQualification(label, value) }
      if fact == .years, YearsOfWork.isFraction(value.text) {
        noteFraction(value.text, value.line)
        return addQualification(label, value)
      }
      // 大专以上学历2年以上经验
      guard found.education != nil && found.years != nil && read(found, line: value.line) else { return addMissed(fact, label, value) }
      return found.isWhole ? () : addQualification(label, value)
    }
    let isTaken = read(found, line: value.line)
    if DraftFacts.isWhole(fact, value) || found.isWhole && isTaken { return draft.recognize(value.text) }
    addQualification(label, value)
  }

  /// Keeps a known label whose value does not fit the field.
  private mutating func addMissed(_ fact: DraftWords.Fact, _ label: String, _ value: TableCell) {
    addExtra(label, value)
    guard DraftFacts.isMissed(fact, value) else { return }
    let isTyped = [.hours, .theory, .practice, .hourMinutes, .education, .years].contains(fact)
    report.add(isTyped ? .leftOut : .doubtful, value.line, DraftRemarks.unread(DraftWords.withoutMark(label), value.text))
  }

  /// Keeps a labelled value under `additional-info` and reports its label once.
  mutating func keep(extra label: String, _ value: TableCell) {
    let chosen = JobList.columnName(of: label)
    if let chosen { addExtra(named: chosen, value) } else { addExtra(label, value) }
    if value.isEmpty { draft.recognize(label) } else { reportKept(label, value.line, english: chosen?.english) }
  }

  /// Keeps a text without a label in the document.
  mutating func addExtra(named name: Bilingual, _ value: TableCell) {
    let known = draft.extras.count
    addExtra(name.chinese, value)
    if draft.extras.count > known { draft.extras[known].chosenName = name }
  }

  mutating func addExtra(_ label: String, _ value: TableCell) {
    var name = DraftWords.withoutMark(label)
    while let last = name.last, ":：*".contains(last) { name.removeLast() }
    let values = DraftLines.lines(of: value.text).map {
      $0.first.map { "-•·●■◆▪○".contains($0) } == true ? DraftWords.withoutBullet($0) : $0
    }
    guard !values.isEmpty else { return }
    if let known = extraIndices[name], draft.extras.indices.contains(known) {
      // Repetitions are close together; comparing the last 100 keeps the cost linear.
      let last = draft.extras[known].values.suffix(100)
      draft.extras[known].values += values.filter { !last.contains($0) }
    } else {
      extraIndices[name] = draft.extras.count
      draft.extras.append(Draft.Extra(name: name, values: values))
    }
  }

  mutating func addLines(_ cell: TableCell, to section: Section) {
    let isList = DraftLines.lines(of: cell.text).count > 1
    if section == .fact(.duties) { dutyGroup = nil }
    let lines = cell.text.split(separator: "\n", omittingEmptySubsequences: false)
    isCounted = isList && PrintedText.trimmed(cell.text).hasPrefix("一、")
    defer { isCounted = false }
    for (offset, line) in lines.enumerated() {
      let text = PrintedText.trimmed(line)
      let next = lines.indices.contains(offset + 1) ? String(lines[offset + 1]) : nil
      if section == .fact(.duties), readDutyGroup(text, before: next, line: cell.line + offset) { continue }
      if !text.isEmpty { add(TableCell(text, line: cell.line + offset), to: section, isList: isList) }
    }
  }

  /// Reads a heading of duties in a cell of duties; false for any other line.
  private mutating func readDutyGroup(_ text: String, before next: String?, line: Int) -> Bool {
    let above = currentSection
    currentSection = .fact(.duties)
    defer { currentSection = above }
    return read(group: text, before: next, line: line)
  }

  /// Adds a line of text under a heading. `isList`: the line is one of several in a cell.
  mutating func add(_ cell: TableCell, to section: Section, isList: Bool = false) {
    switch section {
    case .start:
      if let heading = tableHeading {
        // A heading such as 考核办法 without a table.
        tableHeading = nil
        currentSection = .extra(heading)
        return keep(extra: heading, cell)
      }
      if read(basis: cell) || read(introduction: cell) || read(day: cell) || read(schoolYear: cell) { return }
      draft.unplaced.append(UnplacedText(line: cell.line, text: PrintedText.unwrapped(cell.text)))
      report.add(
        isCaption(cell) ? .notUsed : .leftOut, cell.line,
        Bilingual(
          zh: "未能归入字段，已写作注释：\(PrintedText.excerpt(cell.text))",
          en: "could not be placed and was written as a comment: \(PrintedText.excerpt(cell.text))"))
    case .extra(let name): if !read(cell, below: name) { keep(extra: name, cell) }
    case .value(let label):
      currentSection = .start
      set(label, cell)
    case .preferred(let name): for entry in entries(cell, isList) { addQualification(name, TableCell(entry, line: cell.line)) }
    case .annex: return
    case .fact(.duties) where continues(cell): return
    case .fact(.duties): for entry in entries(cell, isList) { add(duty: entry, line: cell.line) }
    case .fact(.notCovered): addNotCoveredCell(cell)
    case .fact(.notes): draft.notes.append(DraftMatcher.trimmedBullet(cell.text))
    case .fact(let fact): for entry in entries(cell, isList) { add(qualification: entry, fact, line: cell.line) }
    }
  }

  private mutating func entries(_ cell: TableCell, _ isList: Bool) -> [String] {
    let (entries, isSplit) = DraftLines.list(of: cell.text, isList: isList, isCounted: isCounted || ordinals == .entries)
    if isSplit { report.add(.assumed, cell.line, DraftRemarks.divided(cell.text, entries.count)) }
    return entries
  }
}
