/// Finds the line that says which level a table is about.
enum TableCaption {
  static func find(in section: Section, at position: Int) -> (index: Int, level: LevelNames.Known)? {
    for member in section.members[..<position].reversed() {
      // What stands before another table belongs to that.
      guard let line = member.line else { break }
      if let level = level(of: line) { return (member.index, level) }
    }
    guard position + 1 < section.members.count, let next = section.members[position + 1].line, next.isTrailingCaption else { return nil }
    return level(of: next).map { (section.members[position + 1].index, $0) }
  }

  private static func level(of line: ManuscriptLine) -> LevelNames.Known? {
    let levels = LevelNames.all(in: line.text)
    return levels.count == 1 ? levels.first : nil
  }
}
