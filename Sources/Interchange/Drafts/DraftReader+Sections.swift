import Schema

/// Headings in a plan or job description, and the text below them.
extension DraftReader {
  /// The section that a line is the heading of; nil for a line of text.
  func heading(_ line: ManuscriptLine) -> Section? {
    let written = DraftMatcher.trimmedBullet(Self.dividedBasis(line.text)?.heading ?? line.text)
    let text = DraftWords.withoutFrame(written)
    let bare = DraftWords.withoutMark(text)
    let isMarked = DraftWords.hasMark(text) || line.isHeading || text != written
    if Self.isAnnex(bare) { return .annex }
    let endsOpen = bare.hasSuffix("：") || bare.hasSuffix(":")
    let name = endsOpen ? String(bare.dropLast()) : bare
    guard bare.utf8.count <= 400, bare.count <= 24 || DraftWords.fact(name, kind) != nil, !bare.contains("。"), !bare.contains("；") else {
      return nil
    }
    if Self.isAnnex(name) { return .annex }
    if let fact = DraftWords.fact(name, kind) {
      guard isMarked || endsOpen || bare == text else { return nil }
      // `职级 Level` is a heading, 学历 MBA is not.
      if fact.isOneValue, let halves = BilingualLabel(name), !halves.isWhole({ DraftWords.fact($0, kind) }) { return nil }
      // `3 years of experience` is not heading number 3.
      if fact == .years, text.first?.isNumber == true, !line.isHeading, text.contains(" years of ") { return nil }
      switch fact {
      case .duties, .qualifications, .abilities, .knowledge, .other, .notCovered, .notes: return .fact(fact)
      case .language: return endsOpen ? .preferred(name) : nil
      case _ where fact.isOneValue:
        let mayBeBare = fact == .level || fact == .fromLevel
        return endsOpen ? .value(name) : isMarked || mayBeBare && name.count > 2 ? .extra(name) : nil
      default: return isMarked || endsOpen ? .extra(name) : nil
      }
    }
    if kind == .job, DraftWords.isPreferred(name) { return .preferred(name) }
    if kind == .job, DraftWords.isSection(name) { return .extra(name) }
    if isMarked && isTableHeading(name) || currentSection == .start && Self.isOnlyHeading(name) { return .start }
    // `1、职责，具体如下：` is an entry of the current list.
    let isEntry = isList && !line.isHeading && text == written && (!startsWithOrdinal(text) || ordinals != .headings)
    if line.isHeading || endsOpen && isMarked && !isEntry || endsOpen && currentSection == .start && isName(name) && !isBeforeBlank
      || isMarked && startsWithOrdinal(text) && bare.count <= 16 && isName(bare) && !isEntry
    {
      return isTableHeading(name) ? .start : .extra(name)
    }
    return nil
  }

  /// Whether the current lines are entries of a list.
  private var isList: Bool {
    switch currentSection {
    case .fact, .preferred: true
    default: false
    }
  }

  /// Whether the next line is a label without a value, as in a form that is not filled in: 授课地点：____.
  private var isBeforeBlank: Bool {
    guard let next = following.line, let colon = next.prefix(12).firstIndex(where: { "：:".contains($0) }) else { return false }
    let label = PrintedText.trimmed(next[..<colon])
    return (1...8).contains(label.count) && isName(label) && next[colon...].dropFirst().allSatisfy { "_＿ \u{3000}/".contains($0) }
  }

  private func isName(_ text: String) -> Bool { !text.contains { "，、,：:".contains($0) } }

  /// Whether a text begins with an ordinal such as `一、`, which marks a section; `1.` may be an entry of a list.
  func startsWithOrdinal(_ text: String) -> Bool {
    text.first.map { $0.isHanNumeral || $0 == "第" } ?? false
  }

  private func isTableHeading(_ name: String) -> Bool {
    Self.tableHeadings.contains { name.lowercased().contains($0) }
  }

  static let tableHeadings = [
    "基本信息", "课程设置", "培训内容", "模块", "学时分配", "课时分配", "教学安排", "培训安排", "基本情况", "教学计划", "培训课程", "岗位信息", "modules", "考核安排", "考核", "facts",
  ]

  /// Whether a text is only the heading of a table or list of modules.
  private static func isOnlyHeading(_ name: String) -> Bool {
    tableHeadings.contains(name.lowercased()) || ["教学内容", "课程内容", "课程安排"].contains(name)
  }

  static func isAnnex(_ name: String) -> Bool {
    name.utf8.count <= 400 && ["与标准的对照", "与标准对照", "标准对照", "comparison with the standard"].contains { name.lowercased().contains($0) }
  }

  /// Begins a section. Unknown sections of a job description after its lists are reported.
  mutating func begin(_ next: Section, line: Int) {
    if kind == .job, isList, case .extra(let name) = next, DraftWords.fact(name, kind) == nil { reportKept(name, line) }
    currentSection = next
    dutyGroup = nil
    ordinals = .open
    tableHeading = nil
  }

  /// Whether a line begins with 一、 or similar.
  static func hasOrdinal(_ line: ManuscriptLine) -> Bool {
    let text = DraftWords.withoutFrame(DraftMatcher.trimmedBullet(line.text))
    return DraftWords.hasMark(text) && text.first.map { $0.isHanNumeral || $0 == "第" } == true
  }

  /// The text of a heading without its mark and brackets.
  static func name(of line: ManuscriptLine) -> String {
    var name = DraftWords.withoutMark(DraftWords.withoutFrame(DraftMatcher.trimmedBullet(line.text)))
    while let last = name.last, last == "：" || last == ":" { name.removeLast() }
    return name
  }

  /// Reports a label that was kept, once for each name.
  mutating func reportKept(_ label: String, _ line: Int?, english: String? = nil) {
    var name = DraftWords.withoutMark(label)
    while let last = name.last, ":：*".contains(last) { name.removeLast() }
    guard keptNames.insert(name).inserted else { return }
    report.add(
      .notUsed, line,
      Bilingual(
        zh: "“\(PrintedText.excerpt(name))”没有对应的字段，已写入附加信息",
        en: "“\(PrintedText.excerpt(english ?? name))” has no field: it was written under additional-info"))
  }

  /// Reads the pairs of label and value in a line; false for other lines.
  mutating func read(pairsOf line: ManuscriptLine) -> Bool {
    var pairs = facts.pairs(of: line)
    if pairs.isEmpty, let only = Self.minutes(line) ?? facts.level(of: line) { pairs = [only] }
    guard !pairs.isEmpty, !isOtherDuty(pairs, in: line) else { return false }
    func isSection(_ label: String) -> Bool { kind == .job && (DraftWords.isSection(label) || DraftWords.isPreferred(label)) }
    if currentSection != .start, pairs.allSatisfy({ isClosing($0, in: line) }) { currentSection = .start }
    guard currentSection == .start || pairs.allSatisfy({ DraftWords.fact($0.label, kind) != nil || isSection($0.label) }) else {
      return false
    }
    for pair in pairs {
      set(pair.label, pair.value)
    }
    tableHeading = nil
    // A section on one line ends the one above.
    if case .extra = currentSection, let last = pairs.last, isSection(last.label) { currentSection = .start }
    // `三、工作关系：…` ends the list above.
    if isList, let last = pairs.last, DraftWords.fact(last.label, kind) == nil, startsWithOrdinal(DraftMatcher.trimmedBullet(line.text)) {
      currentSection = .extra(last.label)
    }
    return true
  }
}

extension DraftReader {
  /// Whether a line is the last duty of a list, 其他：完成领导交办的工作, and not the first of other requirements.
  private func isOtherDuty(_ pairs: [LabelledValue], in line: ManuscriptLine) -> Bool {
    guard currentSection == .fact(.duties), let only = pairs.first, pairs.count == 1, !only.value.isEmpty,
      ["其他", "其它", "other", "others"].contains(DraftWords.bare(only.label))
    else { return false }
    let text = only.value.text
    let isRequirement = DraftFacts.isPreference(text) || RequiredEducation.find(text) != nil || YearsOfWork(text) != nil
    let isMarked = DraftWords.withoutBullet(line.text) != PrintedText.trimmed(line.text) || ordinals == .entries && Self.hasOrdinal(line)
    return !isRequirement
      && (isMarked || ["工作", "任务", "事项", "事务", "交办", "安排", "配合", "协助", "duties", "tasks"].contains(where: text.lowercased().contains))
  }
}

extension DraftReader {
  /// `每学时45分钟`, without a colon, as a pair.
  static func minutes(_ line: ManuscriptLine) -> LabelledValue? {
    let text = PrintedText.folded(DraftMatcher.trimmedBullet(line.text))
    for label in ["每学时", "每课时", "每个学时", "每个课时"] where text.hasPrefix(label) {
      let rest = text.dropFirst(label.count).drop { "为按是以计".contains($0) }
      let digits = rest.prefix { $0.isASCIIDigit }
      let end = rest.dropFirst(digits.count)
      if !digits.isEmpty, end.hasPrefix("分钟"), end.count <= 5 {
        return LabelledValue(label: "每学时", value: TableCell(String(digits), line: line.line))
      }
    }
    return nil
  }
}

extension DraftReader {
  /// Reads the name of a sheet, which may be a level, and is the title if there is no other.
  mutating func read(sheet line: ManuscriptLine) {
    let name = PrintedText.trimmed(line.text)
    switch heading(line) {
    case .annex?:
      currentSection = .annex
      return
    case .fact(let fact)?:
      currentSection = .fact(fact)
      return
    default: break
    }
    currentSection = .start
    guard !isSheetName(name), DraftWords.fact(name, kind) == nil else { return }
    if sheet.level == nil, LevelNames.find(in: name) != nil { sheet.level = name }
    if sheet.title == nil { sheet.title = name }
  }

  /// Whether a text is the name of the sheet that contains it.
  func isSheetName(_ text: String) -> Bool {
    let folded = PrintedText.folded(text)
    let isNumbered = ["sheet", "工作表", "表"].contains { folded.hasPrefix($0) && folded.dropFirst($0.count).allSatisfy(\.isNumber) }
    return isNumbered || Self.tableHeadings.contains(folded)
  }
}
