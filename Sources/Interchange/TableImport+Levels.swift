import Schema
import TextModel

extension TableImport {
  /// Whether there is nothing between a table and the one before: then both are of one level.
  func isAfterTable(_ position: Int, in section: Section) -> Bool {
    section.members[..<position].last?.table?.header.isRequirements == true
  }

  /// The heading of a level is not the title of the standard: only what the headings have in common is.
  mutating func shortenTitle() {
    guard let subject, let title = standard.title?.value.string, title.hasPrefix(subject),
      levels.contains(where: { title.dropFirst(subject.count).contains($0.level.name) })
    else { return }
    standard.title = .text(subject)
  }

  /// Builds the levels of the standard from their tables, and from the clauses about their conditions, positions and training hours. Names
  /// that a page break divided are joined with the help of complete names.
  mutating func buildLevels() {
    let known = Set(standard.functions.values().map(\.title) + levels.flatMap { $0.builder.wholeNames })
    let named = DocumentLevels(levels.map(\.level))
    let entries = EntryClause(outline, levels: named)
    let table = PositionsTable(outline, levels: named)
    let list = PositionsClause(outline, levels: named)
    let positions = table.positions.merging(list.positions) { $0 + $1 }
    let facts = LevelFactsTable(outline, levels: named)
    let clause = TrainingHoursClause(outline, levels: named)
    let hours = clause.hours.merging(facts.hours) { own, _ in own }
    let conditions = entries.entries.merging(facts.entries) { $0 + $1 }
    // Levels without a known rank are in the order of the document; then all levels are.
    let isKnown = levels.allSatisfy { $0.level.rank < 100 }
    for index in isKnown ? levels.indices.sorted(by: { levels[$0].level.rank < levels[$1].level.rank }) : Array(levels.indices) {
      let level = levels[index].level
      var built = Level()
      built.level = .text(level.id)
      built.name = .text(level.name)
      built.functions = .list(
        levels[index].builder.finish(known: known).map { function, group in
          guard function.tracks.strings.isEmpty, let tracks = tracks(of: function, group, at: level) else { return function }
          var function = function
          function.tracks = .list(tracks)
          return function
        })
      built.entry = .list(conditions[level] ?? [])
      built.positions = .list(positions[level] ?? [])
      built.trainingHours = hours[level].map { Located($0) }
      standard.levels.append(built)
      reading.report.add(levels[index].builder.report)
    }
    for part in [entries.reading, table.reading, list.reading, clause.reading, facts.reading] { reading.add(part) }
    let texts = conditions.mapValues { $0.map { EntryText(.chinese).write($0) } }.merging(positions) { $0 + $1 }
    noteStrayLevels(texts.merging(hours.mapValues { [$0.description] }) { $0 + $1 })
  }

  /// The ids of the tracks that sentences assign to a function.
  private mutating func tracks(of function: Function, _ group: Int?, at level: LevelNames.Known) -> [String]? {
    if let restrictions, let tracks = restricted.tracks(of: function, in: group) { return restrictions.ids(tracks) }
    guard let tracks = trackSentences?.tracks(of: function, at: level.id) else { return nil }
    return tracks.map { name in
      let id = track(named: name)
      note(level, of: id)
      return id
    }
  }

  /// Reads the sentences on tracks, and adds the tracks that they list to the standard.
  mutating func trackClause() -> TrackClause {
    let known = standard.tracks.values().compactMap(\.name.string)
    let sentences = TrackClause(outline, levels: DocumentLevels(levels.map(\.level)), known: known)
    for name in sentences.names { _ = track(named: name) }
    return sentences
  }

  /// Records a level of a track, which has the levels of its functions.
  mutating func note(_ level: LevelNames.Known, of track: String) {
    let tracks = standard.tracks.values()
    if let known = tracks.firstIndex(where: { $0.id == track }), !tracks[known].levels.strings.contains(level.id) {
      standard.tracks?.value[known].value.levels.append(Text(level.id))
    }
  }

  /// The id of the track with a name; an unknown track is added to the standard.
  mutating func track(named name: String) -> String {
    if let known = standard.tracks.values().first(where: { $0.name.string == name }) { return known.id }
    let id = Identifier.slug(name) ?? "track-\((standard.tracks?.value.count ?? 0) + 1)"
    var track = Track()
    track.track = .text(id)
    track.name = .text(name)
    standard.tracks.append(track)
    return id
  }

  /// Reports conditions and positions of levels without a table.
  private mutating func noteStrayLevels(_ mentioned: [LevelNames.Known: [String]]) {
    let known = Set(levels.map(\.level.id))
    for (level, texts) in mentioned.sorted(by: { $0.key.rank < $1.key.rank }) where !known.contains(level.id) {
      let list = texts.map { PrintedText.excerpt($0, 80) }
      reading.report.add(
        .leftOut, nil,
        Bilingual(
          zh: "等级“\(level.name)”有申报条件或岗位，却没有要求表，没有导入：“\(list.joined(separator: "”“"))”",
          en:
            "the level “\(level.name)” has conditions or positions but no table; they were left out: “\(list.joined(separator: "”, “"))”"))
    }
  }
}
