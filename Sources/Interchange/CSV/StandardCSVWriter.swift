import Schema

/// Writes a standard as one flat table for spreadsheets: one row for each item and each other fact, so that nothing is lost on the way back.
public struct StandardCSVWriter {
  private let language: Language
  private var text = ""

  /// Begins with a byte order mark: without it, spreadsheets on Windows misread Chinese.
  public static func write(_ standard: PlainStandard, language: Language = .english) -> String {
    var writer = StandardCSVWriter(language: language)
    writer.row(CSVColumn.allCases.map { $0.name[language] })
    writer.header(standard)
    writer.scope(standard)
    for level in standard.levels { writer.level(level) }
    writer.weights(standard.theoryWeights, "theory")
    writer.weights(standard.skillWeights, "skills")
    return "\u{FEFF}" + writer.text
  }

  private init(language: Language) { self.language = language }

  // MARK: Rows

  private mutating func row(_ cells: [String]) { text += CSVText.row(cells) }

  private mutating func fact(
    _ part: CSVPart, level: String = "", function: String = "", content: String = "", _ field: String, _ text: String, english: String = "",
    align: [String] = [], tracks: [String] = []
  ) {
    row([
      part.name[language], level, function, content, field, text, english, CSVList.joined(align), CSVList.joined(tracks),
    ])
  }

  private func key(_ name: String, _ shape: ShapeDescription) -> String { shape.field(forKey: name)?.key[language] ?? name }

  // MARK: Parts

  private mutating func header(_ standard: PlainStandard) {
    let shape = DocumentKind.standard.shape
    for field in HeaderField.allCases {
      if let value = standard[field, language] { fact(.standard, key(field.rawValue, shape), value) }
    }
    for column in Column.allCases {
      if let name = standard.columnNames[column] { fact(.standard, function: key("columns", shape), column.name[language], name) }
    }
  }

  private mutating func scope(_ standard: PlainStandard) {
    for reference in standard.references { fact(.reference, key("references", DocumentKind.standard.shape), reference) }
    for term in standard.terms { self.term(term) }
    for requirement in standard.basicRequirements {
      fact(.basicRequirement, key("basic-requirements", DocumentKind.standard.shape), requirement.text)
    }
    let shape = Track.shape.description
    for track in standard.tracks {
      fact(.track, content: track.id, key("track", shape), track.id)
      if let name = track.name { fact(.track, content: track.id, key("name", shape), name) }
      for level in track.levels { fact(.track, content: track.id, key("levels", shape), level) }
    }
    for function in standard.catalogue { catalogue(function) }
  }

  private mutating func term(_ term: PlainTerm) {
    let shape = Term.shape.description
    let name = term.name.text
    fact(.term, content: name, key("term", shape), name, english: term.english ?? "")
    if let definition = term.definition { fact(.term, content: name, key("definition", shape), definition) }
    for synonym in term.also { fact(.term, content: name, key("also", shape), synonym) }
    if let source = term.source { fact(.term, content: name, key("source", shape), source) }
  }

  private mutating func catalogue(_ function: PlainCatalogueFunction) {
    let shape = CatalogueContent.shape.description
    let functionKey = key("function", CatalogueFunction.shape.description)
    fact(.catalogue, function: function.title, functionKey, function.title, tracks: function.tracks)
    for level in function.levels { fact(.catalogue, function: function.title, key("levels", shape), level) }
    for content in function.contents {
      fact(.catalogue, function: function.title, content: content.title, key("content", shape), content.title)
      for example in content.examples {
        fact(.catalogue, function: function.title, content: content.title, key("such-as", shape), example)
      }
      for level in content.levels { fact(.catalogue, function: function.title, content: content.title, key("levels", shape), level) }
    }
  }

  private mutating func level(_ level: PlainLevel) {
    let shape = Level.shape.description
    fact(.level, level: level.id, key("level", shape), level.id)
    if let name = level.name { fact(.level, level: level.id, key("name", shape), name) }
    for position in level.positions { fact(.level, level: level.id, key("positions", shape), position) }
    for entry in level.entry { fact(.level, level: level.id, key("entry", shape), EntryText(language).write(entry)) }
    if let hours = level.trainingHours { fact(.level, level: level.id, key("training-hours", shape), hours.description) }
    for function in level.functions { self.function(function, level.id) }
  }

  /// Functions and contents have rows of their own only where the rows of their items do not contain everything.
  private mutating func function(_ function: PlainFunction, _ level: String) {
    let name = function.name.text
    let shape = Function.shape.description
    if !function.tracks.isEmpty || function.contents.isEmpty {
      fact(.function, level: level, function: name, key("function", shape), name, tracks: function.tracks)
    }
    for content in function.contents {
      let contentName = content.name.text
      if content.isEmpty {
        fact(.content, level: level, function: name, content: contentName, key("content", Content.shape.description), contentName)
      }
      for column in Column.allCases {
        for item in content[column] {
          fact(
            .item, level: level, function: name, content: contentName, column.name[language], item.name.text, english: item.english ?? "",
            align: item.align)
        }
      }
    }
  }

  private mutating func weights(_ table: PlainWeights, _ kind: String) {
    let field = key(kind, Weights.shape.description)
    for row in table.rows {
      for share in row.shares { fact(.weight, level: row.level, function: share.name, field, share.percent.description) }
    }
  }
}
