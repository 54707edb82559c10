/// The JSON Schema (draft-07) of a kind of file with its keys in one language, derived from the shapes: for editors of YAML that know nothing
/// of ours.
///
/// A schema never rejects what the linter accepts, but for keys of the other language; the linter sees more.
public enum JSONSchema {
  public static func text(for kind: DocumentKind, keys language: Language) -> String {
    var writer = JSONWriter(indented: true, reservingCapacity: 32_768)
    JSONSchemaWriter(kind: kind, language: language).write(to: &writer)
    return writer.string + "\n"
  }

  /// What the file of a schema is called.
  public static func fileName(for kind: DocumentKind, keys language: Language) -> String {
    "\(kind.name.english)\(language == .chinese ? ".zh" : "").schema.json"
  }

  static func id(for kind: DocumentKind, keys language: Language) -> String {
    "urn:competency-lint:schema:\(kind.name.english):\(Document.formatVersion):\(language.rawValue)"
  }
}
