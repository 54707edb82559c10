import Schema

/// Reads a clause that lists the positions of each level on lines: `（初级）：飞手、地勤员。`.
struct PositionsClause {
  private(set) var positions: [LevelNames.Known: [String]] = [:]
  private(set) var reading = ClauseReading()

  private static let titles = ["面向职业岗位", "面向岗位", "对应职业岗位", "对应岗位", "就业岗位", "职业岗位(群)", "typicalpositions", "relatedpositions"]

  init(_ outline: Outline, levels: DocumentLevels) {
    for index in outline.sections(titled: Self.titles) {
      let section = outline.sections[index]
      for (block, line) in section.lines {
        guard let colon = line.text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { continue }
        let named = levels.all(in: String(line.text[..<colon]))
        let names = Self.names(line.text[line.text.index(after: colon)...])
        guard let level = named.first, named.count == 1, !names.isEmpty else { continue }
        positions[level, default: []] += names
        reading.use(block)
        reading.use(section.headingIndex)
      }
    }
  }

  private static func names(_ text: Substring) -> [String] {
    text.split { "、，,；;/／".contains($0) }.map { part in
      var name = PrintedText.trimmed(part)
      while let last = name.last, "。. ".contains(last) { name.removeLast() }
      for end in ["等岗位", "等职业岗位", "等"] where name.hasSuffix(end) && name.count > end.count { name.removeLast(end.count) }
      return PrintedText.withoutInnerSpaces(name)
    }.filter { !$0.isEmpty }
  }
}
