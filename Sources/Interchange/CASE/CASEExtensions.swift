import JSON
import Schema

/// Fields that CASE does not have. They are written in English under this tool's key in `extensions`, and read back from there. All but the
/// weights are derived from the shapes, so that a new field of standards needs no change here.
enum CASEExtensions {
  /// The fields of a standard that are elsewhere in a package, or are written in another form.
  private static let elsewhere: Set<String> = ["kind", "format", "columns", "terms", "levels", "weights"]
  private static let singles = Set(Standard.shape.description.fields.filter(\.type.isSingle).map(\.key.english))

  static func write(_ standard: Standard, _ json: inout JSONWriter) {
    json.member("format", Document.formatVersion)
    let fields = standard.fieldValues.filter { !elsewhere.contains($0.key.english) }
    write(fields.filter { singles.contains($0.key.english) }, Standard.shape.description, &json)
    json.object("columns") { write(standard.columns?.value.fieldValues ?? [], ColumnNames.shape.description, &$0) }
    write(fields.filter { !singles.contains($0.key.english) }, Standard.shape.description, &json)
    write(standard.weights?.value.theory, "theory-weights", &json)
    write(standard.weights?.value.skills, "skill-weights", &json)
  }

  static func write(_ level: Level, _ json: inout JSONWriter) { write(level, without: "functions", &json) }
  static func write(_ term: Term, _ json: inout JSONWriter) { write(term, without: "definition", &json) }

  private static func write(_ record: some Record, without left: String, _ json: inout JSONWriter) {
    write(record.fieldValues.filter { $0.key.english != left }, type(of: record).shape.description, &json)
  }

  // MARK: Fields

  /// Writes single values first, then the levels and tracks to which the record applies, then records.
  private static func write(_ fields: [FieldValue], _ shape: ShapeDescription, isEntry: Bool = false, _ json: inout JSONWriter) {
    func rank(_ field: FieldValue) -> Int { shape.field(forKey: field.key.english).map { rankInJSON(of: $0.type) } ?? 0 }
    for group in 0...2 {
      for field in fields where rank(field) == group {
        if let type = shape.field(forKey: field.key.english)?.type { write(field.value, type, field.key.english, &json) }
      }
    }
    // In an entry of a list, a list of records is there even where it has none.
    for field in shape.fields where isEntry && !fields.contains(where: { $0.key == field.key }) {
      if case .list(.record) = field.type { json.array(field.key.english) { _ in } }
    }
  }

  private static func rankInJSON(of type: TypeDescription) -> Int {
    switch type {
    case .list(.level), .list(.track): 1
    case .list(.record), .record, .map: 2
    default: 0
    }
  }

  private static func write(_ value: ShapeValue, _ type: TypeDescription, _ key: String, _ json: inout JSONWriter) {
    switch (value, type) {
    case (.list(let values), .list(.record(let shape))):
      let shape = shape()
      json.array(key) { json in
        for case .record(let fields) in values { json.object { write(fields, shape, isEntry: true, &$0) } }
      }
    case (.list(let values), _): json.array(key, values.compactMap { $0.word(.english) })
    case (.record(let fields), .record(let shape)): json.object(key) { write(fields, shape(), &$0) }
    default: if let word = value.word(.english) { json.member(key, word) }
    }
  }

  private static func write(_ table: Located<Weights.Table>?, _ key: String, _ json: inout JSONWriter) {
    guard let rows = table?.value, !rows.isEmpty else { return }
    json.array(key) { json in
      for row in rows {
        for share in row.value.value {
          json.object { json in
            json.member("level", row.key.value.string)
            json.member("name", share.key.value.string)
            json.member("percent", share.value.value.description)
          }
        }
      }
    }
  }
}
