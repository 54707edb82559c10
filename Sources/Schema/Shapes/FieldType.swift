import TextModel
import YAML

/// How the value of a field is described and read.
public struct FieldType<Value: Sendable>: Sendable {
  let description: TypeDescription
  let read: @Sendable (Node, inout Reader) -> Value?

  init(_ description: TypeDescription, read: @escaping @Sendable (Node, inout Reader) -> Value?) {
    self.description = description
    self.read = read
  }
}

extension FieldType where Value == Text {
  public static func text(_ role: TextRole) -> FieldType { FieldType(.text(role)) { $1.text($0, expected: .text(role)) } }
  /// A level's id or name; the levels depend on the standard.
  public static var level: FieldType { FieldType(.level) { $1.text($0, expected: .level) } }
  public static var track: FieldType { FieldType(.track) { $1.text($0, expected: .track) } }
  /// A day, or a draft's `2021-XX-XX`.
  public static var date: FieldType { FieldType(.date) { $1.text($0, expected: .date) } }
}

extension FieldType where Value == Quantity {
  public static var quantity: FieldType { FieldType(.quantity) { $1.quantity($0, expected: .quantity) } }
  public static var wholeNumber: FieldType { FieldType(.wholeNumber) { $1.quantity($0, expected: .wholeNumber) } }

  /// A number with a unit that authors write after it: `48学时`.
  public static func quantity(in unit: QuantityUnit) -> FieldType {
    FieldType(.quantity) { $1.quantity($0, expected: .quantity, in: unit) }
  }
  public static func wholeNumber(in unit: QuantityUnit) -> FieldType {
    FieldType(.wholeNumber) { $1.quantity($0, expected: .wholeNumber, in: unit) }
  }
}

extension FieldType where Value == Bool {
  public static var boolean: FieldType { FieldType(.boolean) { $1.boolean($0) } }
}

extension FieldType where Value: Choice {
  public static var choice: FieldType {
    let description = Value.description
    return FieldType(.choice(description)) { $1.choice($0, description) }
  }
}

extension FieldType where Value: Record {
  public static var record: FieldType {
    FieldType(.record { Value.shape.description }) { $1.record($0) }
  }
}

extension FieldType where Value == NumberedText {
  public static func numbered(_ role: NumberedRole) -> FieldType {
    FieldType(.numberedText(role)) { $1.numberedText($0, role) }
  }
}

extension FieldType where Value == Reference {
  public static func reference(in column: Column? = nil) -> FieldType {
    FieldType(.reference(column)) { $1.reference($0, listColumn: column) }
  }
}

extension FieldType {
  public static func list<Element>(of type: FieldType<Element>) -> FieldType where Value == [Located<Element>] {
    FieldType(.list(of: type.description)) { $1.list($0, of: type) }
  }

  public static func map<Element>(_ keys: MapKeyRole, of type: FieldType<Element>) -> FieldType where Value == [MapEntry<Element>] {
    FieldType(.map(keys: keys, values: type.description)) { $1.map($0, keys: keys, of: type) }
  }
}

extension FieldType where Value == FreeValue {
  /// What the format has no field for: any value, which is kept and not checked.
  public static var anything: FieldType { FieldType(.anything) { node, _ in FreeValue(node) } }
}

/// A key of the author's own with its value.
public struct MapEntry<Value: Sendable>: Sendable {
  public let key: Located<Text>
  public let value: Located<Value>
}
