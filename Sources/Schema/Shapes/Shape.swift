import TextModel
import YAML

/// A mapping of the format, with its fields, which are declared once. Reading, writing, comparison, completion, hover, formatting, the JSON
/// Schema and the reference of the format are derived from the declaration.
public protocol Record: Sendable, Equatable {
  init()
  static var shape: Shape<Self> { get }
}

/// The declaration of a record. It is a class, since it is created once and used for every mapping of every file.
public final class Shape<Root: Record>: Sendable {
  let name: KeyName
  let documentation: Bilingual
  let fields: [Field<Root>]
  /// What may be written in place of the whole mapping: the text of an item, the id and version of a standard.
  let shorthand: Shorthand<Root>?
  let requiredFields: [Int]
  /// Whether entries of a list are separated by blank lines, since they are long.
  let standsApart: Bool
  /// Checks the record after it was read.
  let finish: (@Sendable (Root, Node, inout Reader) -> Void)?
  private let keys: KeyTable
  private let lazyKnownNames = LazyValue<KnownNames>()

  public init(
    _ name: KeyName, doc: Bilingual, shorthand: Shorthand<Root>? = nil, standsApart: Bool = false, fields: [Field<Root>],
    finish: (@Sendable (Root, Node, inout Reader) -> Void)? = nil
  ) {
    self.finish = finish
    self.name = name
    documentation = doc
    self.fields = fields
    self.shorthand = shorthand
    self.standsApart = standsApart
    requiredFields = fields.indices.filter { fields[$0].description.isRequired }
    keys = KeyTable(fields.map(\.description.key))
  }

  /// Index of the field with that key, in either language.
  func index(ofKey key: Text) -> Int? { keys.index(of: key) }

  /// Whether a mapping has a field, by its index.
  func hasField(_ index: Int, in mapping: Node) -> Bool {
    for entry in mapping.entries where entry.key.kind == .scalar && self.index(ofKey: entry.key.text) == index { return true }
    return false
  }

  /// The known names, for suggesting a field for an unknown key.
  var knownNames: KnownNames { lazyKnownNames.value { KnownNames(fields.map(\.description.key)) } }

  public var description: ShapeDescription {
    ShapeDescription(
      name: name, documentation: documentation, fields: fields.map(\.description), shorthand: shorthand?.description,
      standsApart: standsApart)
  }
}

/// The keys of a shape in both languages, in one array of bytes.
private struct KeyTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ keys: [KeyName]) {
    for key in keys {
      for spelling in [key.english, key.chinese] {
        bytes.append(contentsOf: spelling.utf8)
        ends.append(bytes.count)
      }
    }
  }

  func index(of key: Text) -> Int? {
    key.withBytes { wanted in
      bytes.withUnsafeBufferPointer { all in
        var start = 0
        for (position, end) in ends.enumerated() {
          defer { start = end }
          guard end - start == wanted.count, all[start] == wanted.first else { continue }
          if key.hasBytes(UnsafeBufferPointer(rebasing: all[start..<end])) { return position / 2 }
        }
        return nil
      }
    }
  }
}

/// A scalar that is accepted in place of a record.
public struct Shorthand<Root: Record>: Sendable {
  let description: TypeDescription
  let read: @Sendable (Node, inout Reader) -> Root?
  /// Whether a text is certainly a shorthand, although it begins like a field of the record: `理论：30；实践：54`.
  let isClear: @Sendable (Text) -> Bool

  public init(
    _ description: TypeDescription, isClear: @escaping @Sendable (Text) -> Bool = { _ in false },
    read: @escaping @Sendable (Node, inout Reader) -> Root?
  ) {
    self.description = description
    self.isClear = isClear
    self.read = read
  }
}

/// One key of a record. A closure exchanges the value, so that the property is named once for reading and writing. Key paths would take a
/// millisecond at each start.
public struct Field<Root: Record>: Sendable {
  public typealias Exchange<Value: Sendable> = @Sendable (inout Root, inout Located<Value>?) -> Void

  public let description: FieldDescription
  let read: @Sendable (Entry, inout Reader, inout Root) -> Void
  /// Removes the value from a record and returns it; nil if there is none, or if it is empty.
  let remove: @Sendable (inout Root) -> ShapeValue?
  /// Sets the value; false, with the record unchanged, if the value is not valid.
  let set: @Sendable (inout Root, ShapeValue) -> Bool
  /// Adds to a list in place; false if the field is not a list, or if the value is not valid.
  let append: @Sendable (inout Root, ShapeValue) -> Bool

  public static func required<Value>(
    _ english: String, _ chinese: String, _ exchange: @escaping Exchange<Value>, _ type: FieldType<Value>, doc: Bilingual
  ) -> Field { Field(KeyName(english, chinese), isRequired: true, exchange, type, doc) }

  public static func optional<Value>(
    _ english: String, _ chinese: String, _ exchange: @escaping Exchange<Value>, _ type: FieldType<Value>, doc: Bilingual
  ) -> Field { Field(KeyName(english, chinese), isRequired: false, exchange, type, doc) }

  private init<Value>(
    _ key: KeyName, isRequired: Bool, _ exchange: @escaping Exchange<Value>, _ type: FieldType<Value>, _ doc: Bilingual
  ) {
    description = FieldDescription(key: key, isRequired: isRequired, type: type.description, documentation: doc)
    read = { entry, reader, root in
      guard let value = type.read(entry.value, &reader) else { return }
      var slot: Located<Value>? = Located(value, at: entry.value.range, key: entry.key.range)
      exchange(&root, &slot)
    }
    remove = { root in
      var slot: Located<Value>?
      exchange(&root, &slot)
      guard let value = slot.map({ type.shapeValue($0.value) }), !value.isEmpty else { return nil }
      return value
    }
    set = { root, shapeValue in
      guard let value = type.makeValue(shapeValue) else { return false }
      var slot: Located<Value>? = Located(value)
      exchange(&root, &slot)
      return true
    }
    append = { root, shapeValue in
      var slot: Located<Value>?
      exchange(&root, &slot)
      guard var list = slot ?? type.makeValue(.list([])).map({ Located($0) }) else { return false }
      slot = nil
      let isAppended = type.append(&list.value, shapeValue)
      slot = list
      exchange(&root, &slot)
      return isAppended
    }
  }
}

/// The description of a field, independent of the record's type.
public struct FieldDescription: Sendable {
  public let key: KeyName
  public let isRequired: Bool
  public let type: TypeDescription
  public let documentation: Bilingual
}

/// The description of a record, independent of its type.
public struct ShapeDescription: Sendable {
  public let name: KeyName
  public let documentation: Bilingual
  public let fields: [FieldDescription]
  public let shorthand: TypeDescription?
  /// Whether entries of a list are separated by blank lines.
  let standsApart: Bool

  public func field(forKey key: String) -> FieldDescription? { fields.first { $0.key.isSpelled(key) } }
}
