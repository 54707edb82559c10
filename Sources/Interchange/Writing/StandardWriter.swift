import Schema
import TextModel

/// Writes a standard as canonical YAML of our format: keys in the order of the format, English or Chinese.
public struct StandardWriter {
  let keys: Language
  var yaml = YAMLText()

  public static func write(_ standard: PlainStandard, keys: Language = .english) -> String {
    var writer = StandardWriter(keys: keys)
    writer.header(standard)
    writer.scope(standard)
    writer.catalogue(standard.catalogue)
    writer.levels(standard.levels)
    writer.weights(standard)
    return writer.yaml.text
  }

  public static func write(_ standard: Standard, keys: Language = .english) -> String { write(PlainStandard(standard), keys: keys) }

  private init(keys: Language) { self.keys = keys }

  /// The spelling of a key in the language of the file.
  func key(_ english: String, in shape: ShapeDescription) -> String { shape.field(forKey: english)?.key[keys] ?? english }

  // MARK: Header

  private static let shape = DocumentKind.standard.shape

  private mutating func header(_ standard: PlainStandard) {
    verbatim("kind", DocumentKind.standard.name[keys])
    verbatim("format", String(Document.formatVersion))
    identity("id", standard.id)
    identity("version", standard.version)
    entry("number", standard.number)
    entry("title", standard.title)
    entry("title-en", standard.titleEnglish)
    entry("issuer", standard.issuer)
    verbatim("status", standard.status?.name[keys])
    identity("published", standard.published)
    identity("effective", standard.effective)
    entry("language", standard.language)
    verbatim("profile", standard.profile?.name[keys])
    verbatim("cumulative", standard.cumulative.map { $0 ? "true" : "false" })
    columns(standard)
  }

  private mutating func columns(_ standard: PlainStandard) {
    let named = Column.allCases.compactMap { column in
      standard.columnNames[column].map { (key: columnKey(column), value: ScalarSpelling(place: .flow).spell($0)) }
    }
    if !named.isEmpty { yaml.mapping(key("columns", in: Self.shape), named, at: 0) }
  }

  func columnKey(_ column: Column) -> String { key(column.name.english, in: ColumnNames.shape.description) }

  private mutating func entry(_ name: String, _ value: String?) {
    if let value { yaml.entry(key(name, in: Self.shape), value, at: 0) }
  }

  private mutating func verbatim(_ name: String, _ value: String?) {
    if let value { yaml.verbatim(key(name, in: Self.shape), value, at: 0) }
  }

  /// Ids, versions and days are texts to every reader of the format: `2.0` needs no quotes.
  private mutating func identity(_ name: String, _ value: String?) {
    guard let value else { return }
    let isSimple = !value.isEmpty && value.utf8.allSatisfy { ASCII.isDigit($0) || $0 == ASCII.period || $0 == ASCII.hyphen }
    if isSimple, value.utf8.first.map(ASCII.isDigit) == true { verbatim(name, value) } else { entry(name, value) }
  }

  // MARK: Scope

  private mutating func scope(_ standard: PlainStandard) {
    section("references", isEmpty: standard.references.isEmpty) { writer in
      for reference in standard.references { writer.yaml.item(reference, at: 1) }
    }
    section("terms", isEmpty: standard.terms.isEmpty) { writer in
      for term in standard.terms { writer.term(term) }
    }
    section("basic-requirements", isEmpty: standard.basicRequirements.isEmpty) { writer in
      for requirement in standard.basicRequirements { writer.yaml.item(requirement.text, at: 1) }
    }
    section("tracks", isEmpty: standard.tracks.isEmpty) { writer in
      for track in standard.tracks { writer.track(track) }
    }
  }

  mutating func section(_ name: String, isEmpty: Bool, _ body: (inout StandardWriter) -> Void) {
    guard !isEmpty else { return }
    yaml.blank()
    yaml.head(key(name, in: Self.shape), at: 0)
    body(&self)
  }

  private mutating func term(_ term: PlainTerm) {
    let shape = Term.shape.description
    yaml.entry(key("term", in: shape), term.name.text, at: 1, startsItem: true)
    if let english = term.english { yaml.entry(key("en", in: shape), english, at: 2) }
    if let definition = term.definition { yaml.entry(key("definition", in: shape), definition, at: 2) }
    yaml.list(key("also", in: shape), term.also, at: 2)
    if let source = term.source { yaml.entry(key("source", in: shape), source, at: 2) }
  }

  private mutating func track(_ track: PlainTrack) {
    let shape = Track.shape.description
    yaml.entry(key("track", in: shape), track.id, at: 1, startsItem: true)
    if let name = track.name { yaml.entry(key("name", in: shape), name, at: 2) }
    yaml.list(key("levels", in: shape), track.levels, at: 2)
  }
}
