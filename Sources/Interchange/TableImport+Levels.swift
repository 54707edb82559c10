import Schema

extension TableImport {
  /// Names that a page break split are joined with the help of complete names.
  mutating func finishLevels() {
    let known = Set(standard.functions.values().map(\.title) + levels.flatMap { $0.builder.wholeNames })
    let named = DocumentLevels(levels.map(\.level))
    let entries = EntryClause(outline, levels: named)
    let positions = PositionsTable(outline, levels: named)
    let facts = LevelFactsTable(outline, levels: named)
    let clause = TrainingHoursClause(outline, levels: named)
    let hours = clause.hours.merging(facts.hours) { own, _ in own }
    let conditions = entries.entries.merging(facts.entries) { $0 + $1 }
    // Levels of a ladder that we do not know are in the order of the document, and so are all others then.
    let isKnown = levels.allSatisfy { $0.level.rank < 100 }
    for index in isKnown ? levels.indices.sorted(by: { levels[$0].level.rank < levels[$1].level.rank }) : Array(levels.indices) {
      let level = levels[index].level
      var built = Level()
      built.level = .text(level.id)
      built.name = .text(level.name)
      built.functions = .list(
        levels[index].builder.finish(known: known).map { function in
          guard let tracks = restrictions?.tracks(of: function, at: level.id) else { return function }
          var function = function
          function.tracks = .list(tracks)
          return function
        })
      built.entry = .list(conditions[level] ?? [])
      built.positions = .list(positions.positions[level] ?? [])
      built.trainingHours = hours[level].map { Located($0) }
      standard.levels.append(built)
      reading.report.add(levels[index].builder.report)
    }
    for part in [entries.reading, positions.reading, clause.reading, facts.reading] { reading.add(part) }
    let texts = conditions.mapValues { $0.map { EntryText(.chinese).write($0) } }.merging(positions.positions) { $0 + $1 }
    noteStrayLevels(texts.merging(hours.mapValues { [$0.description] }) { $0 + $1 })
  }

  /// Conditions and positions of levels that have no table.
  private mutating func noteStrayLevels(_ mentioned: [LevelNames.Known: [String]]) {
    let known = Set(levels.map(\.level.id))
    for (level, texts) in mentioned.sorted(by: { $0.key.rank < $1.key.rank }) where !known.contains(level.id) {
      let list = texts.map { PrintedText.excerpt($0, 80) }
      reading.report.add(
        .lost, nil,
        Bilingual(
          zh: "等级“\(level.name)”有申报条件或岗位，却没有要求表，没有导入：“\(list.joined(separator: "”“"))”",
          en:
            "the level “\(level.name)” has conditions or positions but no table; they were left out: “\(list.joined(separator: "”, “"))”"))
    }
  }
}
