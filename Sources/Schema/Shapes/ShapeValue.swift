/// What a field says, without a place in a file or a language of keys: what documents are written from, compared by and exchanged in.
public indirect enum ShapeValue: Sendable, Hashable {
  case text(String)
  case number(Quantity)
  case boolean(Bool)
  case choice(KeyName)
  case list([ShapeValue])
  /// The fields that have a value, in the order of the shape.
  case record([FieldValue])
  case map([EntryValue])

  /// The text of a text; nil for anything else.
  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// Whether it is a list, record or map with nothing in it, which is the same as none.
  var isEmpty: Bool {
    switch self {
    case .list(let values): values.isEmpty
    case .record(let fields): fields.isEmpty
    case .map(let entries): entries.isEmpty
    case .text, .number, .boolean, .choice: false
    }
  }

  /// A single value in words, choices in that language; nil for lists, records and maps.
  public func word(_ language: Language) -> String? {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .choice(let name): name[language]
    case .list, .record, .map: nil
    }
  }
}

/// A field of a record with its value.
public struct FieldValue: Sendable, Hashable {
  public let key: KeyName
  public let value: ShapeValue

  public init(_ key: KeyName, _ value: ShapeValue) {
    self.key = key
    self.value = value
  }
}

/// A key of the author's own with its value.
public struct EntryValue: Sendable, Hashable {
  public let key: String
  public let value: ShapeValue

  public init(_ key: String, _ value: ShapeValue) {
    self.key = key
    self.value = value
  }
}

extension Record {
  /// What the record says: two records with the same fields mean the same.
  public var fieldValues: [FieldValue] {
    var rest = self
    return Self.shape.fields.compactMap { field in field.take(&rest).map { FieldValue(field.description.key, $0) } }
  }

  /// A record with these values. Fields that it does not have, and values that make no sense, are left out.
  public init(fields: [FieldValue]) {
    self.init()
    for field in fields { set(field.key.english, field.value) }
  }

  /// What one of the fields says, by its English key; nil when it says nothing.
  public func value(of key: String) -> ShapeValue? {
    var copy = self
    return Self.shape.fields.first { $0.description.key.english == key }?.take(&copy)
  }

  /// Sets a field, by its English key. False when there is no such field, or the value makes no sense: then nothing changes.
  @discardableResult
  public mutating func set(_ key: String, _ value: ShapeValue) -> Bool {
    Self.shape.fields.first { $0.description.key.english == key }?.set(&self, value) ?? false
  }

  /// Adds to a field that is a list. False when there is no such field, or the value makes no sense: then nothing changes.
  @discardableResult
  public mutating func append(_ value: ShapeValue, to key: String) -> Bool {
    Self.shape.fields.first { $0.description.key.english == key }?.append(&self, value) ?? false
  }

  /// Changes the record in place: to reach it through lists and optionals, and to change several things then.
  public mutating func change(_ body: (inout Self) -> Void) { body(&self) }

  /// Equal records say the same, wherever their values are in a file.
  public static func == (left: Self, right: Self) -> Bool { left.fieldValues == right.fieldValues }
}
