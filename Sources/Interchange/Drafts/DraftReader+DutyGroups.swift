import Schema

extension DraftReader {
  /// Reads a heading such as `（一）选品与采购` or `一、选品` above `1.负责…` in a list of duties.
  mutating func read(group text: String, before next: String?, line: Int) -> Bool {
    guard kind == .job, currentSection == .fact(.duties), let next, let (name, isOrdinal) = Self.group(text), Self.isNumbered(next),
      DraftWords.fact(name, kind) == nil, !DraftWords.isSection(name), !DraftWords.isPreferred(name)
    else { return false }
    // Below 一、岗位职责, 二、 begins the next section.
    if isOrdinal {
      if ordinals == .headings { return false }
      ordinals = .entries
    }
    dutyGroup = DutyGroup(name: name, covers: references.named(name, line: line) ?? [])
    return true
  }

  /// The name after `（一）` or `一、`; nil for a sentence.
  private static func group(_ text: String) -> (name: String, isOrdinal: Bool)? {
    let text = DraftMatcher.trimmedBullet(text)
    guard let first = text.first else { return nil }
    let isOrdinal = !first.isOpeningParenthesis
    guard let close = text.firstIndex(where: { (isOrdinal ? "、" : "）)").contains($0) }) else { return nil }
    let mark = isOrdinal ? text[..<close] : text[..<close].dropFirst()
    var name = PrintedText.trimmed(text[text.index(after: close)...])
    while let last = name.last, "：:".contains(last) { name.removeLast() }
    guard (1...3).contains(mark.count), mark.allSatisfy(\.isHanNumeral), (2...16).contains(name.count),
      !name.contains(where: { "，。；：:,;".contains($0) })
    else { return nil }
    return (name, isOrdinal)
  }

  private static func isNumbered(_ text: String) -> Bool {
    let text = PrintedText.trimmed(text)
    guard let first = text.first(where: { !$0.isOpeningParenthesis }) else { return false }
    return (first.isASCIIDigit || "①②③".contains(first)) && DraftWords.withoutBullet(text) != text
  }
}

/// A heading above some of the duties: （一）选品与采购.
struct DutyGroup: Sendable {
  let name: String
  /// The references for its name.
  let covers: [String]

  /// Gives a duty without references those of its group.
  func fill(_ duty: inout DraftDuty) {
    if duty.covers.isEmpty { duty.covers = covers }
    let label = Bilingual(zh: "职责类别", en: "duty group")
    duty.extras.append(Draft.Extra(name: label.chinese, values: [name], chosenName: label))
  }
}

/// Rows of a table of duties that have only one text.
extension DraftReader {
  /// Whether a row has a text in place of a number, or over its whole width: it is a heading or a remark, and not a duty.
  func isBeside(_ row: TableRow, _ header: DraftTableHeader) -> Bool {
    guard let only = row.cells.first, !only.isEmpty, !Self.isNumber(only), row.cells.dropFirst().allSatisfy(\.isEmpty) else { return false }
    return header.roles.first == .number || row.cells.count > 1 && row.cells.dropFirst().allSatisfy { $0.merge == .left }
  }

  /// Whether a text such as 任职要求：本科, 编制：张三, 注：… or R=负责　A=审批 is about the job or its form.
  func isAboutForm(_ text: String) -> Bool {
    if text.count(where: { "=＝".contains($0) }) > 1 { return true }
    guard let colon = text.firstIndex(where: { "：:".contains($0) }) else { return false }
    let label = String(text[..<colon])
    guard let fact = DraftWords.fact(label, kind) else {
      return ["注", "备注"].contains(DraftWords.bare(label)) || Self.isClosing(label) || DraftWords.isSection(label)
    }
    return fact == .notes || Self.isNeverDuty(fact)
  }

  /// Whether duties follow a row. The rows below a table may be facts.
  func continues(_ rows: [TableRow], after index: Int, _ header: DraftTableHeader) -> Bool {
    guard let first = header.roles.firstIndex(where: { $0 == .duty || $0 == .unit || $0 == .content }) else { return true }
    return rows.dropFirst(clamping: index + 1).prefix(clamping: 20).contains { row in
      guard row.cells.count(where: { !$0.isEmpty }) > 1, row.cells.indices.contains(first), !row.cells[first].isEmpty else { return false }
      return !isFact(row, header) && row.cells.first.map { !isAboutForm(PrintedText.unwrapped($0.text)) } ?? false
    }
  }

  /// Reads the rows of a table of duties.
  mutating func add(duties rows: [TableRow], _ header: DraftTableHeader) {
    dutyGroup = nil
    for (index, row) in rows.enumerated() where !header.isRepeated(row) {
      if read(beside: row, header, before: rows.dropFirst(clamping: index + 1).first) { continue }
      let (group, known) = (dutyGroup, draft.duties.count)
      add(duty: row, header)
      // Several duties in one cell.
      if let group, dutyGroup == nil {
        for index in draft.duties.indices.dropFirst(clamping: known) { group.fill(&draft.duties[index]) }
      }
      dutyGroup = group
    }
    dutyGroup = nil
  }

  /// Reads such a row between duties: the heading of a group, or a text that becomes a comment. False for a duty.
  mutating func read(beside row: TableRow, _ header: DraftTableHeader, before next: TableRow?) -> Bool {
    guard let only = row.cells.first, row.cells.count(where: { !$0.isEmpty }) == 1, !only.isEmpty else { return false }
    let text = PrintedText.unwrapped(only.text)
    let isNextOne = next?.cells.first.map { isGroupName(PrintedText.unwrapped($0.text)) } ?? true
    let isGroup = isBeside(row, header) || isGroupName(text) && !isNextOne
    guard isGroup || isAboutForm(text) else { return false }
    let name = DraftWords.withoutMark(text)
    // A heading without duties below it would be lost.
    let isFollowed = next.map { $0.cells.count { !$0.isEmpty } > 1 } ?? false
    if isGroup, isFollowed, (2...24).contains(name.count), !name.contains(where: { "，。；：:,;=".contains($0) }) {
      dutyGroup = DutyGroup(name: name, covers: header.has(.covers) ? [] : references.named(name, line: only.line) ?? [])
    } else {
      draft.unplaced.append(UnplacedText(line: row.line, text: text))
      report.add(
        .leftOut, row.line,
        Bilingual(
          zh: "这一行表格未能归入字段，已写作注释：\(row.excerpt)",
          en: "a row of a table could not be placed and was written as a comment: \(row.excerpt)"))
    }
    return true
  }

  /// Whether a text begins with 一、 and may be the heading of the rows below.
  private func isGroupName(_ text: String) -> Bool { text.count <= 16 && DraftWords.hasMark(text) && startsWithOrdinal(text) }
}
