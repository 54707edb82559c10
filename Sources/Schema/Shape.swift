import YAML

/// A mapping of the format: its fields, declared once. Reading, completion, hover, formatting, JSON Schema and the format's reference all
/// follow from the declaration.
package protocol Record: Sendable {
  init()
  static var shape: Shape<Self> { get }
}

/// The declaration of a record.
package struct Shape<Root: Record>: Sendable {
  let name: KeyName
  let documentation: Bilingual
  let fields: [Field<Root>]
  /// What may stand in place of the whole mapping: an item's text, a standard's id and version.
  let shorthand: Shorthand<Root>?

  package init(_ name: KeyName, doc: Bilingual, shorthand: Shorthand<Root>? = nil, fields: [Field<Root>]) {
    self.name = name
    documentation = doc
    self.fields = fields
    self.shorthand = shorthand
  }

  func index(ofKey key: Text) -> Int? {
    key.withBytes { bytes in
      fields.firstIndex { field in
        (field.englishBytes.count == bytes.count && field.englishBytes.elementsEqual(bytes))
          || (field.chineseBytes.count == bytes.count && field.chineseBytes.elementsEqual(bytes))
      }
    }
  }

  package var description: ShapeDescription {
    ShapeDescription(name: name, documentation: documentation, fields: fields.map(\.description), shorthand: shorthand?.description)
  }
}

/// A scalar that is accepted in place of a record.
package struct Shorthand<Root: Record>: Sendable {
  let description: TypeDescription
  let read: @Sendable (Node, inout Reader) -> Root?

  package init(_ description: TypeDescription, read: @escaping @Sendable (Node, inout Reader) -> Root?) {
    self.description = description
    self.read = read
  }
}

/// One key of a record.
package struct Field<Root: Record>: Sendable {
  package let description: FieldDescription
  let englishBytes: [UInt8]
  let chineseBytes: [UInt8]
  let read: @Sendable (Entry, inout Reader, inout Root) -> Void

  package static func required<Value>(
    _ english: String, _ chinese: String, _ path: WritableKeyPath<Root, Located<Value>?> & Sendable, _ type: FieldType<Value>,
    doc: Bilingual
  ) -> Field { Field(KeyName(english, chinese), isRequired: true, path, type, doc) }

  package static func optional<Value>(
    _ english: String, _ chinese: String, _ path: WritableKeyPath<Root, Located<Value>?> & Sendable, _ type: FieldType<Value>,
    doc: Bilingual
  ) -> Field { Field(KeyName(english, chinese), isRequired: false, path, type, doc) }

  private init<Value>(
    _ key: KeyName, isRequired: Bool, _ path: WritableKeyPath<Root, Located<Value>?> & Sendable, _ type: FieldType<Value>, _ doc: Bilingual
  ) {
    description = FieldDescription(key: key, isRequired: isRequired, type: type.description, documentation: doc)
    englishBytes = Array(key.english.utf8)
    chineseBytes = Array(key.chinese.utf8)
    read = { entry, reader, root in
      guard let value = type.read(entry.value, &reader) else { return }
      root[keyPath: path] = Located(value, at: entry.value.range, key: entry.key.range)
    }
  }
}

/// A field as data.
package struct FieldDescription: Sendable {
  package let key: KeyName
  package let isRequired: Bool
  package let type: TypeDescription
  package let documentation: Bilingual
}

/// A record as data.
package struct ShapeDescription: Sendable {
  package let name: KeyName
  package let documentation: Bilingual
  package let fields: [FieldDescription]
  package let shorthand: TypeDescription?

  package func field(forKey key: String) -> FieldDescription? { fields.first { $0.key.english == key || $0.key.chinese == key } }
}
