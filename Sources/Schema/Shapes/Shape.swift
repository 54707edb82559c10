import TextModel
import YAML

/// A mapping of the format: its fields, declared once. Reading, completion, hover, formatting, JSON Schema and the format's reference all
/// follow from the declaration.
public protocol Record: Sendable {
  init()
  static var shape: Shape<Self> { get }
}

/// The declaration of a record. A class, since it is made once and used for every mapping of every file.
public final class Shape<Root: Record>: Sendable {
  let name: KeyName
  let documentation: Bilingual
  let fields: [Field<Root>]
  /// What may be in place of the whole mapping: an item's text, a standard's id and version.
  let shorthand: Shorthand<Root>?
  let requiredFields: [Int]
  /// Checks the record after it was read.
  let finish: (@Sendable (Root, Node, inout Reader) -> Void)?
  private let keys: KeyTable
  private let lazyKnownNames = LazyKnownNames()

  public init(
    _ name: KeyName, doc: Bilingual, shorthand: Shorthand<Root>? = nil, fields: [Field<Root>],
    finish: (@Sendable (Root, Node, inout Reader) -> Void)? = nil
  ) {
    self.finish = finish
    self.name = name
    documentation = doc
    self.fields = fields
    self.shorthand = shorthand
    requiredFields = fields.indices.filter { fields[$0].description.isRequired }
    keys = KeyTable(fields.map(\.description.key))
  }

  func index(ofKey key: Text) -> Int? { keys.index(of: key) }
  /// The known names, for suggesting a field for an unknown key.
  var knownNames: KnownNames { lazyKnownNames.value { fields.map(\.description.key) } }

  public var description: ShapeDescription {
    ShapeDescription(name: name, documentation: documentation, fields: fields.map(\.description), shorthand: shorthand?.description)
  }
}

/// The keys of a shape in both languages, one after the other.
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
          if UnsafeBufferPointer(rebasing: all[start..<end]).elementsEqual(wanted) { return position / 2 }
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

  public init(_ description: TypeDescription, read: @escaping @Sendable (Node, inout Reader) -> Root?) {
    self.description = description
    self.read = read
  }
}

/// One key of a record. Its value is set by a closure: key paths would cost a millisecond at every start.
public struct Field<Root: Record>: Sendable {
  public let description: FieldDescription
  let read: @Sendable (Entry, inout Reader, inout Root) -> Void

  public static func required<Value>(
    _ english: String, _ chinese: String, _ store: @escaping @Sendable (inout Root, Located<Value>) -> Void, _ type: FieldType<Value>,
    doc: Bilingual
  ) -> Field { Field(KeyName(english, chinese), isRequired: true, store, type, doc) }

  public static func optional<Value>(
    _ english: String, _ chinese: String, _ store: @escaping @Sendable (inout Root, Located<Value>) -> Void, _ type: FieldType<Value>,
    doc: Bilingual
  ) -> Field { Field(KeyName(english, chinese), isRequired: false, store, type, doc) }

  private init<Value>(
    _ key: KeyName, isRequired: Bool, _ store: @escaping @Sendable (inout Root, Located<Value>) -> Void, _ type: FieldType<Value>,
    _ doc: Bilingual
  ) {
    description = FieldDescription(key: key, isRequired: isRequired, type: type.description, documentation: doc)
    read = { entry, reader, root in
      guard let value = type.read(entry.value, &reader) else { return }
      store(&root, Located(value, at: entry.value.range, key: entry.key.range))
    }
  }
}

/// A field as data.
public struct FieldDescription: Sendable {
  public let key: KeyName
  public let isRequired: Bool
  public let type: TypeDescription
  public let documentation: Bilingual
}

/// A record as data.
public struct ShapeDescription: Sendable {
  public let name: KeyName
  public let documentation: Bilingual
  public let fields: [FieldDescription]
  public let shorthand: TypeDescription?

  public func field(forKey key: String) -> FieldDescription? { fields.first { $0.key.english == key || $0.key.chinese == key } }
}
