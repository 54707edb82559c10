import Schema

extension StandardWriter {
  mutating func catalogue(_ functions: [PlainCatalogueFunction]) {
    let shape = CatalogueFunction.shape.description
    section("functions", isEmpty: functions.isEmpty) { writer in
      for function in functions {
        writer.yaml.entry(writer.key("function", in: shape), function.title, at: 1, startsItem: true)
        writer.yaml.list(writer.key("levels", in: shape), function.levels, at: 2)
        writer.yaml.list(writer.key("tracks", in: shape), function.tracks, at: 2)
        guard !function.contents.isEmpty else { continue }
        writer.yaml.head(writer.key("contents", in: shape), at: 2)
        for content in function.contents { writer.catalogueContent(content) }
      }
    }
  }

  private mutating func catalogueContent(_ content: PlainCatalogueContent) {
    let shape = CatalogueContent.shape.description
    yaml.entry(key("content", in: shape), content.title, at: 3, startsItem: true)
    yaml.list(key("levels", in: shape), content.levels, at: 4)
    yaml.list(key("such-as", in: shape), content.examples, at: 4)
  }

  mutating func levels(_ levels: [PlainLevel]) {
    section("levels", isEmpty: levels.isEmpty) { writer in
      for (index, level) in levels.enumerated() {
        if index > 0 { writer.yaml.blank() }
        writer.level(level)
      }
    }
  }

  private mutating func level(_ level: PlainLevel) {
    let shape = Level.shape.description
    yaml.entry(key("level", in: shape), level.id, at: 1, startsItem: true)
    if let name = level.name { yaml.entry(key("name", in: shape), name, at: 2) }
    yaml.list(key("positions", in: shape), level.positions, at: 2)
    if !level.entry.isEmpty {
      yaml.head(key("entry", in: shape), at: 2)
      for entry in level.entry { yaml.itemMapping(fields(of: entry), at: 3) }
    }
    if let hours = level.trainingHours { yaml.verbatim(key("training-hours", in: shape), hours.description, at: 2) }
    guard !level.functions.isEmpty else { return }
    yaml.head(key("functions", in: shape), at: 2)
    for function in level.functions { self.function(function) }
  }

  private func fields(of entry: PlainEntry) -> [(key: String, value: String)] {
    let shape = EntryCondition.shape.description
    let spelling = ScalarSpelling(place: .flow)
    var fields: [(key: String, value: String)] = []
    if let education = entry.education { fields.append((key("education", in: shape), education.name[keys])) }
    if let years = entry.years { fields.append((key("years", in: shape), years.description)) }
    if let level = entry.previousLevel { fields.append((key("previous-level", in: shape), spelling.spell(level))) }
    if let other = entry.other { fields.append((key("other", in: shape), spelling.spell(other))) }
    return fields
  }

  private mutating func function(_ function: PlainFunction) {
    let shape = Function.shape.description
    yaml.entry(key("function", in: shape), function.name.text, at: 3, startsItem: true)
    yaml.list(key("tracks", in: shape), function.tracks, at: 4)
    guard !function.contents.isEmpty else { return }
    yaml.head(key("contents", in: shape), at: 4)
    for content in function.contents { self.content(content) }
  }

  private mutating func content(_ content: PlainContent) {
    let shape = Content.shape.description
    yaml.entry(key("content", in: shape), content.name.text, at: 5, startsItem: true)
    for column in Column.allCases where !content[column].isEmpty {
      yaml.head(key(column.name.english, in: shape), at: 6)
      for item in content[column] { self.item(item) }
    }
  }

  /// An item is one line unless it has more to say than its text.
  private mutating func item(_ item: PlainItem) {
    guard item.english != nil || !item.align.isEmpty else {
      yaml.item(item.name.text, at: 7)
      return
    }
    let shape = Item.shape.description
    yaml.entry(key("text", in: shape), item.name.text, at: 7, startsItem: true)
    if let english = item.english { yaml.entry(key("en", in: shape), english, at: 8) }
    yaml.list(key("align", in: shape), item.align, at: 8)
  }

  mutating func weights(_ standard: PlainStandard) {
    let tables = [("theory", standard.theoryWeights), ("skills", standard.skillWeights)].filter { !$0.1.rows.isEmpty }
    section("weights", isEmpty: tables.isEmpty) { writer in
      let spelling = ScalarSpelling(place: .flow)
      for (name, table) in tables {
        writer.yaml.head(writer.key(name, in: Weights.shape.description), at: 1)
        for row in table.rows {
          writer.yaml.mapping(
            spelling.spell(row.level), row.shares.map { (spelling.spell($0.name), $0.percent.description) }, at: 2)
        }
      }
    }
  }
}
