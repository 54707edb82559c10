import Schema

extension TableImport {
  /// Names that a page break cut are put together with the help of those that it did not cut.
  mutating func finishLevels() {
    let known = Set(standard.catalogue.map(\.title) + levels.flatMap { $0.builder.wholeNames })
    let entries = EntryClause(outline)
    let positions = PositionsTable(outline)
    let hours = TrainingHoursClause(outline)
    for index in levels.indices.sorted(by: { levels[$0].level.rank < levels[$1].level.rank }) {
      let level = levels[index].level
      var plain = PlainLevel(id: level.id, name: level.name)
      plain.functions = levels[index].builder.finish(known: known)
      plain.entry = entries.entries[level] ?? []
      plain.positions = positions.positions[level] ?? []
      plain.trainingHours = hours.hours[level]
      standard.levels.append(plain)
      reading.report.add(levels[index].builder.report)
    }
    for part in [entries.reading, positions.reading, hours.reading] { reading.add(part) }
    noteStrayLevels(Set(entries.entries.keys).union(positions.positions.keys).union(hours.hours.keys))
  }

  /// Conditions and positions of levels that have no table.
  private mutating func noteStrayLevels(_ mentioned: Set<LevelNames.Known>) {
    let known = Set(levels.map(\.level.id))
    for level in mentioned.sorted(by: { $0.rank < $1.rank }) where !known.contains(level.id) {
      reading.report.add(
        .lost, nil,
        Bilingual(
          zh: "等级“\(level.name)”有申报条件或岗位，却没有要求表，没有导入",
          en: "the level “\(level.name)” has conditions or positions but no table; they were left out"))
    }
  }
}
