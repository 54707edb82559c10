/// The JSON Schema of a kind of file.
package enum JSONSchema {
  package static func text(for kind: DocumentKind, keys: Language) -> String { "{}\n" }
}
