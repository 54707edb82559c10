extension DraftReader {
  /// Reads the rows below the head of such a table and returns the index after them.
  mutating func read(_ rows: [TableRow], requirementsFrom start: Int, _ table: RequirementTable) -> Int {
    var label = ""
    var index = start
    while index < rows.endIndex {
      let row = rows[index]
      if DraftTableHeader.read(rows[index...], kind) != nil { break }
      if let first = row.cells.first, !first.isEmpty { label = PrintedText.unwrapped(first.text) }
      // A label such as 岗位职责 in a form that continues.
      if let fact = DraftWords.fact(label, kind), !Self.asked.contains(fact) { break }
      if Self.isClosing(label) { break }
      let (value, more) = table.asked(row)
      if let value { require(label, value) }
      for (head, value) in more { addQualification(head.isEmpty ? label : "\(label)（\(head)）", value) }
      index += 1
    }
    return index
  }

  private static let asked: Set<DraftWords.Fact> = [
    .education, .years, .asked, .language, .qualifications, .abilities, .knowledge, .other, .notes, .level,
  ]

  private mutating func require(_ label: String, _ value: TableCell) {
    switch DraftWords.fact(label, kind) {
    case .education?, .years?:
      guard let fact = DraftWords.fact(label, kind), facts.set(fact, value, &draft), DraftFacts.isWhole(fact, value) else {
        return addQualification(label, value)
      }
    case .abilities?, .knowledge?, .other?, .qualifications?, .asked?: set(label, value)
    default: addQualification(label, value)
    }
  }

  mutating func addQualification(_ label: String, _ value: TableCell) {
    let text = DraftSigns.list(DraftLines.lines(of: value.text).map { DraftWords.withoutBullet($0) })
    guard !HoursWording.isNone(text) else { return }
    draft.otherQualifications.append(DraftSigns.pair(DraftWords.withoutMark(label), text))
  }
}
