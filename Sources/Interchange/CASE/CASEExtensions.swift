import JSON
import Schema

/// What CASE has no fields for, written into `extensions` under our own keys, and read back from there.
enum CASEExtensions {
  static func write(_ standard: PlainStandard, _ json: inout JSONWriter) {
    json.member("format", Document.formatVersion)
    for field in HeaderField.allCases {
      if let value = standard[field, .english] { json.member(field.rawValue, value) }
    }
    json.object("columns") { json in
      for column in Column.allCases { if let name = standard.columnNames[column] { json.member(column.name.english, name) } }
    }
    if !standard.references.isEmpty { json.array("references", standard.references) }
    if !standard.basicRequirements.isEmpty { json.array("basic-requirements", standard.basicRequirements.map(\.text)) }
    if !standard.tracks.isEmpty { json.array("tracks") { json in for track in standard.tracks { json.object { write(track, &$0) } } } }
    if !standard.catalogue.isEmpty {
      json.array("functions") { json in for function in standard.catalogue { json.object { write(function, &$0) } } }
    }
    write(standard.theoryWeights, "theory-weights", &json)
    write(standard.skillWeights, "skill-weights", &json)
  }

  private static func write(_ track: PlainTrack, _ json: inout JSONWriter) {
    json.member("track", track.id)
    if let name = track.name { json.member("name", name) }
    if !track.levels.isEmpty { json.array("levels", track.levels) }
  }

  private static func write(_ function: PlainCatalogueFunction, _ json: inout JSONWriter) {
    json.member("function", function.title)
    if !function.levels.isEmpty { json.array("levels", function.levels) }
    if !function.tracks.isEmpty { json.array("tracks", function.tracks) }
    json.array("contents") { json in
      for content in function.contents {
        json.object { json in
          json.member("content", content.title)
          if !content.examples.isEmpty { json.array("such-as", content.examples) }
          if !content.levels.isEmpty { json.array("levels", content.levels) }
        }
      }
    }
  }

  private static func write(_ table: PlainWeights, _ key: String, _ json: inout JSONWriter) {
    guard !table.rows.isEmpty else { return }
    json.array(key) { json in
      for row in table.rows {
        for share in row.shares {
          json.object { json in
            json.member("level", row.level)
            json.member("name", share.name)
            json.member("percent", share.percent.description)
          }
        }
      }
    }
  }

  static func write(_ level: PlainLevel, _ json: inout JSONWriter) {
    json.member("level", level.id)
    if let name = level.name { json.member("name", name) }
    if !level.positions.isEmpty { json.array("positions", level.positions) }
    if let hours = level.trainingHours { json.member("training-hours", hours.description) }
    guard !level.entry.isEmpty else { return }
    json.array("entry") { json in
      for entry in level.entry {
        json.object { json in
          if let education = entry.education { json.member("education", education.name.english) }
          if let years = entry.years { json.member("years", years.description) }
          if let previous = entry.previousLevel { json.member("previous-level", previous) }
          if let other = entry.other { json.member("other", other) }
        }
      }
    }
  }

  static func write(_ term: PlainTerm, _ json: inout JSONWriter) {
    json.member("term", term.name.text)
    if let english = term.english { json.member("en", english) }
    if !term.also.isEmpty { json.array("also", term.also) }
    if let source = term.source { json.member("source", source) }
  }
}
