import JSON

/// The keys that a JSON Schema accepts.
public enum JSONSchemaKeys: Sendable, Hashable {
  case only(Language)
  /// English and Chinese keys, also both in one file. Editors choose a schema by file name, which does not depend on the keys.
  case both

  var languages: [Language] {
    switch self {
    case .only(let language): [language]
    case .both: [.english, .chinese]
    }
  }
}

/// The JSON Schema (draft-07) of a kind of file, derived from the shapes. It is for YAML editors that do not use the language server.
///
/// A schema does not reject what the linter accepts, except for keys of a language that it omits. The linter finds more problems.
public enum JSONSchema {
  public static func text(for kind: DocumentKind, keys: JSONSchemaKeys = .both) -> String {
    var writer = JSONWriter(indented: true, reservingCapacity: 65_536)
    JSONSchemaWriter(kind: kind, keys: keys).write(to: &writer)
    return writer.string + "\n"
  }

  /// The name of the schema's file, for example `training-plan.schema.json`.
  public static func fileName(for kind: DocumentKind) -> String { "\(kind.name.english).schema.json" }

  /// The URL at which SchemaStore serves the schema with both languages; a schema of one language has the language as suffix.
  static func id(for kind: DocumentKind, keys: JSONSchemaKeys) -> String {
    let address = "https://json.schemastore.org/competency-lint-\(kind.name.english)"
    return switch keys {
    case .both: address + ".json"
    case .only(let language): "\(address)-\(language.rawValue).json"
    }
  }

  /// The entries for SchemaStore's catalogue, as JSON: file name patterns for each schema.
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

  /// Patterns for the recommended file names of a kind.
  public static func filePatterns(of kind: DocumentKind) -> [String] {
    kind == .configuration ? [".competency-lint.yaml", ".competency-lint.yml"] : ["yaml", "yml"].map { "*.\(kind.fileNameMark).\($0)" }
  }
}
