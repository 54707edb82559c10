/// The value of a field, without its place in a file and without a language of keys. Documents are written, compared and exchanged as such
/// values.
public indirect enum ShapeValue: Sendable, Hashable {
  case text(String)
  case number(Quantity)
  case boolean(Bool)
  case choice(KeyName)
  case list([ShapeValue])
  /// The fields that have a value, in the order of the shape.
  case record([FieldValue])
  case map([EntryValue])

  /// The string if it is a text; nil for anything else.
  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// Whether it is an empty list, record or map, which is equivalent to no value.
  var isEmpty: Bool {
    switch self {
    case .list(let values): values.isEmpty
    case .record(let fields): fields.isEmpty
    case .map(let entries): entries.isEmpty
    case .text, .number, .boolean, .choice: false
    }
  }

  /// A single value in words, with the name of a choice in that language; nil for lists, records and maps.
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

/// A key that the author chose, with its value.
public struct EntryValue: Sendable, Hashable {
  public let key: String
  public let value: ShapeValue

  public init(_ key: String, _ value: ShapeValue) {
    self.key = key
    self.value = value
  }
}

extension Record {
  /// The values of all fields. Records with equal field values are equal.
  public var fieldValues: [FieldValue] {
    var rest = self
    return Self.shape.fields.compactMap { field in field.remove(&rest).map { FieldValue(field.description.key, $0) } }
  }

  /// Creates a record from values. Unknown fields and values that are not valid are omitted.
  public init(fields: [FieldValue]) {
    self.init()
    for field in fields { set(field.key.english, field.value) }
  }

  /// The value of a field, by its English key; nil if it has none.
  public func value(of key: String) -> ShapeValue? {
    var copy = self
    return Self.shape.fields.first { $0.description.key.english == key }?.remove(&copy)
  }

  /// Sets a field, by its English key. False, with no change, if there is no such field or the value is not valid.
  @discardableResult
  public mutating func set(_ key: String, _ value: ShapeValue) -> Bool {
    Self.shape.fields.first { $0.description.key.english == key }?.set(&self, value) ?? false
  }

  /// Adds to a field that is a list. False, with no change, if there is no such field or the value is not valid.
  @discardableResult
  public mutating func append(_ value: ShapeValue, to key: String) -> Bool {
    Self.shape.fields.first { $0.description.key.english == key }?.append(&self, value) ?? false
  }

  /// Changes the record in place. It allows several changes of a record that is inside lists and optionals.
  public mutating func change(_ body: (inout Self) -> Void) { body(&self) }

  /// Records are equal if their values are, wherever they are in a file.
  public static func == (left: Self, right: Self) -> Bool { left.fieldValues == right.fieldValues }
}
