/// Finds the line that gives the level of a table.
struct TableCaption {
  let level: LevelNames.Known
  /// The text of the line.
  let text: String

  init?(of position: Int, in section: Section) {
    guard let (text, level) = Self.line(of: position, in: section) else { return nil }
    self.level = level
    self.text = text
  }

  private static func line(of position: Int, in section: Section) -> (String, LevelNames.Known)? {
    for member in section.members[..<position].reversed() {
      // Text before another table belongs to that table.
      guard let line = member.line else { break }
      if let level = level(of: line) { return (line.text, level) }
    }
    guard section.members.indices.contains(position + 1), let next = section.members[position + 1].line, next.isTrailingCaption else {
      return nil
    }
    return level(of: next).map { (next.text, $0) }
  }

  private static func level(of line: ManuscriptLine) -> LevelNames.Known? {
    guard !TableText.isNote(line.text), ExportWords.restriction(in: line.text) == nil else { return nil }
    let levels = LevelNames.all(in: line.text)
    return levels.count == 1 ? levels.first : nil
  }
}
