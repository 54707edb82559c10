import Reports
import Schema

/// Writes a standard as one flat table for spreadsheets: one row for each item and each other value, so that it can be read back without
/// loss.
///
/// The rows of a record are its fields, in the order of its shape; a list has a row for each value. Lists of records have rows of another
/// kind, and some fields have a column of their own.
public struct StandardCSVWriter {
  private let language: Language
  private var text = ""

  /// The text begins with a byte order mark: without it, spreadsheets on Windows misread Chinese.
  public static func write(_ standard: Standard, language: Language = .english) -> String {
    var writer = StandardCSVWriter(language: language)
    writer.row(CSVColumn.allCases.map { $0.name[language] })
    writer.header(standard)
    writer.scope(standard)
    for level in standard.levels.values() { writer.level(level) }
    writer.weights(standard)
    return "\u{FEFF}" + writer.text
  }

  private init(language: Language) { self.language = language }

  // MARK: Rows

  private mutating func row(_ cells: [String]) { text += CSVText.row(cells) }

  /// The cells that give the place of a record.
  private struct Place {
    var level = ""
    var function = ""
    var content = ""
    /// Only if other functions have the same name.
    var tracks: [String] = []
  }

  private mutating func fact(
    _ part: CSVPart, at place: Place = Place(), _ field: String, _ text: String, english: String = "", align: [String] = [],
    tracks: [String] = []
  ) {
    row(
      CSVColumn.allCases.map { column in
        switch column {
        case .part: part.name[language]
        case .level: place.level
        case .function: place.function
        case .content: place.content
        case .field: field
        case .text: text
        case .english: english
        case .align: CSVText.list(align)
        case .tracks: CSVText.list(tracks.isEmpty ? place.tracks : tracks)
        }
      })
  }

  /// Writes the first field, which names the record, even if it has no value.
  private mutating func head(
    _ part: CSVPart, at place: Place = Place(), of record: some Record, english: String = "", tracks: [String] = []
  ) {
    guard let field = type(of: record).shape.description.fields.first else { return }
    fact(
      part, at: place, field.key[language], record.value(of: field.key.english)?.word(language) ?? "", english: english, tracks: tracks)
  }

  /// Writes the other fields. Fields with rows of another kind, and fields with their own column, are left out.
  private mutating func facts(_ part: CSVPart, at place: Place, of record: some Record, without left: Set<String> = []) {
    let shape = type(of: record).shape.description
    let fields = record.fieldValues.filter { $0.key != shape.fields.first?.key && !left.contains($0.key.english) }
    // Fields that give levels or tracks come last.
    let later = fields.filter { shape.field(forKey: $0.key.english).map { CSVPart.givesScope($0.type) } ?? false }
    for field in fields.filter({ !later.contains($0) }) + later {
      for cell in cells(of: field.value, shape.field(forKey: field.key.english)?.type) { fact(part, at: place, field.key[language], cell) }
    }
  }

  /// The texts of a single value, or of each value in a list.
  private func singles(of value: ShapeValue) -> [String] {
    if let word = value.word(language) { return [word] }
    guard case .list(let values) = value else { return [] }
    return values.compactMap { $0.word(language) }
  }

  /// The same; an entry condition is one cell.
  private func cells(of value: ShapeValue, _ type: TypeDescription?) -> [String] {
    guard case .list(let values) = value, case .list(.record(let shape)) = type else { return singles(of: value) }
    guard shape().name == EntryCondition.shape.description.name else { return [] }
    return values.compactMap { value in
      if case .record(let fields) = value { EntryText(language).write(EntryCondition(fields: fields)) } else { nil }
    }
  }

  // MARK: Parts

  /// Fields that the table does not have, or that have rows of another kind.
  private static let elsewhere: Set<String> = ["kind", "format", "references", "basic-requirements"]

  private mutating func header(_ standard: Standard) {
    let fields = standard.fieldValues
    for field in fields where !Self.elsewhere.contains(field.key.english) {
      for word in singles(of: field.value) { fact(.standard, field.key[language], word) }
    }
    for field in fields {
      guard case .record(let inner) = field.value else { continue }
      for entry in inner {
        if let word = entry.value.word(language) { fact(.standard, at: Place(function: field.key[language]), entry.key[language], word) }
      }
    }
  }

  private mutating func scope(_ standard: Standard) {
    list(.reference, "references", of: standard)
    for term in standard.terms.values() {
      let place = Place(content: term.name.written)
      head(.term, at: place, of: term, english: term.english.string ?? "")
      facts(.term, at: place, of: term, without: ["en"])
    }
    list(.basicRequirement, "basic-requirements", of: standard)
    for track in standard.tracks.values() {
      head(.track, at: Place(content: track.id), of: track)
      facts(.track, at: Place(content: track.id), of: track)
    }
    let functions = standard.functions.values()
    let namesakes = SameNamedFunctions(functions.map { ($0.title, $0.tracks.strings) })
    for function in functions { catalogue(function, namesakes) }
  }

  /// Writes a list of texts.
  private mutating func list(_ part: CSVPart, _ key: String, of standard: Standard) {
    guard let field = Standard.shape.description.field(forKey: key), let value = standard.value(of: key) else { return }
    for word in singles(of: value) { fact(part, field.key[language], word) }
  }

  private mutating func catalogue(_ function: CatalogueFunction, _ namesakes: SameNamedFunctions) {
    let tracks = namesakes.contains(function.title) ? function.tracks.strings : []
    let place = Place(function: function.title, tracks: tracks)
    head(.catalogue, at: place, of: function, tracks: function.tracks.strings)
    facts(.catalogue, at: place, of: function, without: ["tracks", "contents"])
    for content in function.contents.values() {
      let place = Place(function: function.title, content: content.title, tracks: tracks)
      head(.catalogue, at: place, of: content)
      facts(.catalogue, at: place, of: content)
    }
  }

  private mutating func level(_ level: Level) {
    let place = Place(level: level.id)
    head(.level, at: place, of: level)
    facts(.level, at: place, of: level, without: ["functions"])
    let functions = level.functions.values()
    let namesakes = SameNamedFunctions(functions)
    for function in functions { self.function(function, level.id, namesakes) }
  }

  /// Writes a function. Functions and contents have rows of their own only if the rows of their items do not contain everything.
  private mutating func function(_ function: Function, _ level: String, _ namesakes: SameNamedFunctions) {
    let hasSameNamed = namesakes.contains(function.name.written)
    let place = Place(level: level, function: function.name.written, tracks: hasSameNamed ? function.tracks.strings : [])
    let contents = function.contents.values()
    let tracks = function.tracks.strings
    if !tracks.isEmpty || contents.isEmpty || hasSameNamed { head(.function, at: place, of: function, tracks: tracks) }
    facts(.function, at: place, of: function, without: ["tracks", "contents"])
    for content in contents {
      let place = Place(level: level, function: place.function, content: content.name.written, tracks: place.tracks)
      if content.isEmpty { head(.content, at: place, of: content) }
      facts(.content, at: place, of: content, without: Set(Column.allCases.map(\.name.english)))
      for column in Column.allCases {
        for item in content[column] {
          fact(
            .item, at: place, column.name[language], item.name.written, english: item.english.string ?? "", align: item.align.strings)
        }
      }
    }
  }

  private mutating func weights(_ standard: Standard) {
    for table in standard.weights?.value.fieldValues ?? [] {
      guard case .map(let rows) = table.value else { continue }
      for row in rows {
        guard case .map(let shares) = row.value else { continue }
        for share in shares {
          fact(.weight, at: Place(level: row.key, function: share.key), table.key[language], share.value.word(language) ?? "")
        }
      }
    }
  }
}
