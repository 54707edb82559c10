import JSON

/// Which keys a JSON Schema accepts.
public enum JSONSchemaKeys: Sendable, Hashable {
  case only(Language)
  /// English keys, Chinese keys, and both in one file: editors choose a schema by the name of a file, which says nothing of its keys.
  case both

  var languages: [Language] {
    switch self {
    case .only(let language): [language]
    case .both: [.english, .chinese]
    }
  }
}

/// The JSON Schema (draft-07) of a kind of file, derived from the shapes: for YAML editors that do not speak to the language server.
///
/// A schema never rejects what the linter accepts, except for keys of a language that it leaves out; the linter sees more.
public enum JSONSchema {
  public static func text(for kind: DocumentKind, keys: JSONSchemaKeys = .both) -> String {
    var writer = JSONWriter(indented: true, reservingCapacity: 65_536)
    JSONSchemaWriter(kind: kind, keys: keys).write(to: &writer)
    return writer.string + "\n"
  }

  /// The name of the schema's file, for example `training-plan.schema.json`.
  public static func fileName(for kind: DocumentKind) -> String { "\(kind.name.english).schema.json" }

  /// Where SchemaStore serves the schema with both languages; a schema of one language has the language at its end.
  static func id(for kind: DocumentKind, keys: JSONSchemaKeys) -> String {
    let address = "https://json.schemastore.org/competency-lint-\(kind.name.english)"
    return switch keys {
    case .both: address + ".json"
    case .only(let language): "\(address)-\(language.rawValue).json"
    }
  }

  /// The entries for SchemaStore's catalogue: which file names belong to which schema.
  public static func catalogEntries() -> String {
    var writer = JSONWriter(indented: true, reservingCapacity: 4096)
    writer.array { writer in
      for kind in DocumentKind.allWithConfiguration {
        writer.object { writer in
          writer.member("name", "Competency Lint: \(kind.name.english)")
          writer.member("description", kind.documentation.english)
          writer.array("fileMatch", filePatterns(of: kind))
          writer.member("url", id(for: kind, keys: .both))
        }
      }
    }
    return writer.string + "\n"
  }

  /// The names that files of a kind have by convention, as patterns.
  public static func filePatterns(of kind: DocumentKind) -> [String] {
    kind == .configuration ? [".competency-lint.yaml", ".competency-lint.yml"] : ["yaml", "yml"].map { "*.\(kind.fileNameMark).\($0)" }
  }
}
