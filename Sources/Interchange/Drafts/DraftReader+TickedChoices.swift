extension DraftReader {
  /// Takes what is ticked; an unclear choice is kept and reported. False for a value without boxes.
  mutating func takes(ticked label: String, _ fact: DraftWords.Fact, _ value: TableCell) -> Bool {
    guard [.level, .fromLevel, .education, .track].contains(fact), let choice = TickedChoice.read(value.text) else { return false }
    if case .one(let name) = choice, TickedChoice.read(name) == nil {
      set(label, TableCell(name, line: value.line))
    } else {
      addExtra(label, value)
      report.add(.leftOut, value.line, DraftRemarks.unread(DraftWords.withoutMark(label), value.text))
    }
    return true
  }
}
