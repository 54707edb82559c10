import JSON

/// Writes one schema: the record of the root, and all other records as definitions.
struct JSONSchemaWriter {
  let kind: DocumentKind
  let keys: JSONSchemaKeys
  /// The language of descriptions, which is that of the key.
  private var language: Language
  private let records: ShapeCatalogue

  init(kind: DocumentKind, keys: JSONSchemaKeys) {
    self.kind = kind
    self.keys = keys
    language = keys.languages.first ?? .english
    records = ShapeCatalogue(kind.shape)
  }

  private func inLanguage(_ language: Language) -> JSONSchemaWriter {
    var writer = self
    writer.language = language
    return writer
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("$schema", "http://json-schema.org/draft-07/schema#")
      writer.member("$id", JSONSchema.id(for: kind, keys: keys))
      writeMembers(of: kind.shape, isRoot: true, to: &writer)
      guard !records.entries.isEmpty else { return }
      writer.object("definitions") { writer in
        for record in records.entries {
          writer.object(record.name) { writeMembers(of: record.shape, isRoot: false, to: &$0) }
        }
      }
    }
  }

  private func writeMembers(of shape: ShapeDescription, isRoot: Bool, to writer: inout JSONWriter) {
    // A record does not have a key: its title is in the languages of all accepted keys.
    writer.member("title", keys.languages.map { shape.name[$0] }.joined(separator: " / "))
    writer.member("description", keys.languages.map { shape.documentation[$0] }.joined(separator: "\n"))
    writer.member("type", "object")
    writer.member("additionalProperties", false)
    writeRequired(shape.fields.filter(\.isRequired).map(\.key), to: &writer)
    writer.object("properties") { writer in
      for language in keys.languages {
        for field in shape.fields {
          writer.object(field.key[language]) { inLanguage(language).write(field, isRoot: isRoot, to: &$0) }
        }
      }
    }
  }

  private func writeRequired(_ required: [KeyName], to writer: inout JSONWriter) {
    if required.isEmpty { return }
    if keys.languages.count == 1 { return writer.array("required", required.map { $0[language] }) }
    writer.array("allOf") { writer in
      for key in required {
        writer.object { writer in
          writer.array("anyOf") { writer in
            for language in keys.languages { writer.object { $0.array("required", [key[language]]) } }
          }
        }
      }
    }
  }

  private func write(_ field: FieldDescription, isRoot: Bool, to writer: inout JSONWriter) {
    // The title gives the key in the other language too.
    let title = Bilingual(zh: "\(field.key.chinese)（\(field.key.english)）", en: "\(field.key.english) (\(field.key.chinese))")
    writer.member("title", title[language])
    writer.member("description", field.documentation[language])
    switch (isRoot, field.key.english) {
    case (true, "kind"): writeKind(to: &writer)
    case (true, "format"): writeFormat(to: &writer)
    default: write(field.type, to: &writer)
    }
  }

  /// Each schema is for one kind, and accepts its names only.
  private func writeKind(to writer: inout JSONWriter) {
    writer.array("enum", [kind.name[language], kind.name[language.other]] + kind.aliases)
  }

  private func writeFormat(to writer: inout JSONWriter) {
    writer.array("enum") { writer in
      writer.value(Document.formatVersion)
      writer.value(String(Document.formatVersion))
    }
  }

  // MARK: - Types

  /// `isAlone`: the type has neither title nor description, so that a `$ref` needs no wrapper.
  private func write(_ type: TypeDescription, isAlone: Bool = false, to writer: inout JSONWriter) {
    switch type {
    case .text(let role): writeText(role, to: &writer)
    case .level, .track: writeTypes(["string", "number"], to: &writer)
    case .wholeNumber: writeNumber("integer", to: &writer)
    case .quantity: writeNumber("number", to: &writer)
    case .boolean: writer.member("type", "boolean")
    case .date, .reference: writePatterned(type, to: &writer)
    case .choice(let choices): write(choices, to: &writer)
    case .numberedText(let role): writeNumbered(role, to: &writer)
    case .list(let element):
      writer.member("type", "array")
      writer.object("items") { write(element, isAlone: true, to: &$0) }
    case .record(let shape): write(shape(), isAlone: isAlone, to: &writer)
    case .map(_, let values):
      writer.member("type", "object")
      writer.object("additionalProperties") { write(values, isAlone: true, to: &$0) }
    case .hours:
      writeTypes(["string", "number"], to: &writer)
      writer.member("minLength", 1)
    case .anything: break
    }
    writeExamples(of: type, to: &writer)
  }

  private func writeExamples(of type: TypeDescription, to writer: inout JSONWriter) {
    let examples = JSONSchemaExamples.examples(of: type, language)
    guard let first = examples.first else { return }
    writer.array("examples", examples)
    // Editors show this message instead of the pattern.
    guard JSONSchemaPattern.pattern(of: type) != nil else { return }
    writer.member("patternErrorMessage", Bilingual(zh: "写法如：\(first)", en: "Write it like this: \(first)")[language])
  }

  /// Keywords next to a `$ref` are ignored, so the `$ref` is in an `allOf`, or with a shorthand in an `anyOf`.
  private func write(_ shape: ShapeDescription, isAlone: Bool, to writer: inout JSONWriter) {
    let reference = "#/definitions/\(records.name(of: shape))"
    if isAlone, shape.shorthand == nil { return writer.member("$ref", reference) }
    writer.array(shape.shorthand == nil ? "allOf" : "anyOf") { writer in
      writer.object { $0.member("$ref", reference) }
      if let shorthand = shape.shorthand { writer.object { write(shorthand, isAlone: true, to: &$0) } }
    }
  }

  private func writeText(_ role: TextRole, to writer: inout JSONWriter) {
    switch role {
    // `version: 2.0` is a number in YAML; the linter reads it as the text 2.0.
    case .prose, .name, .id, .position, .standardID, .standardVersion: writeTypes(["string", "number"], to: &writer)
    case .path, .folder, .glob: writer.member("type", "string")
    }
    writer.member("minLength", 1)
  }

  private func writeNumbered(_ role: NumberedRole, to writer: inout JSONWriter) {
    if role.needsTitle { writer.member("type", "string") } else { writeTypes(["string", "number"], to: &writer) }
    writer.member("minLength", 1)
    if let pattern = JSONSchemaPattern.pattern(of: .numberedText(role)) { writer.member("pattern", pattern) }
  }

  /// Every spelling that is accepted, those of the schema's language first.
  private func write(_ choices: ChoiceDescription, to writer: inout JSONWriter) {
    let spellings =
      choices.options.map { ($0.name[language], $0) } + choices.options.map { ($0.name[language.other], $0) }
      + choices.options.flatMap { option in option.aliases.map { ($0, option) } }
    writer.array("enum", spellings.map(\.0))
    writer.array("enumDescriptions", spellings.map { $0.1.documentation[language] })
  }

  private func writeTypes(_ types: [String], to writer: inout JSONWriter) { writer.array("type", types) }

  private func writeNumber(_ type: String, to writer: inout JSONWriter) {
    writer.member("type", type)
    writer.member("minimum", 0)
  }

  private func writePatterned(_ type: TypeDescription, to writer: inout JSONWriter) {
    writer.member("type", "string")
    if let pattern = JSONSchemaPattern.pattern(of: type) { writer.member("pattern", pattern) }
  }
}
