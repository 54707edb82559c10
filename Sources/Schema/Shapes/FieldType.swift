import TextModel
import YAML

/// How the value of a field is described, read and written.
public struct FieldType<Value: Sendable>: Sendable {
  let description: TypeDescription
  let read: @Sendable (Node, inout Reader) -> Value?
  /// Converts a value to a `ShapeValue`, without its range.
  let shapeValue: @Sendable (Value) -> ShapeValue
  /// Converts a `ShapeValue` to a value. A text is parsed; nil if it is not valid.
  let makeValue: @Sendable (ShapeValue) -> Value?
  /// Adds an element to a list; false if the type is not a list or the element is not valid.
  let append: @Sendable (inout Value, ShapeValue) -> Bool

  init(
    _ description: TypeDescription, read: @escaping @Sendable (Node, inout Reader) -> Value?,
    shapeValue: @escaping @Sendable (Value) -> ShapeValue, makeValue: @escaping @Sendable (ShapeValue) -> Value?,
    append: @escaping @Sendable (inout Value, ShapeValue) -> Bool = { _, _ in false }
  ) {
    self.description = description
    self.read = read
    self.shapeValue = shapeValue
    self.makeValue = makeValue
    self.append = append
  }
}

extension FieldType where Value == Text {
  public static func text(_ role: TextRole) -> FieldType { text(.text(role)) }
  /// The id or name of a level. Which levels there are depends on the standard.
  public static var level: FieldType { text(.level) }
  public static var track: FieldType { text(.track) }
  /// A day, or a draft's `2021-XX-XX`.
  public static var date: FieldType { text(.date) }

  private static func text(_ description: TypeDescription) -> FieldType {
    FieldType(description) {
      $1.text($0, expected: description)
    } shapeValue: {
      .text($0.string)
    } makeValue: {
      $0.text.map { Text($0) }
    }
  }
}

extension FieldType where Value == Quantity {
  public static var quantity: FieldType { number(.quantity) }
  public static var wholeNumber: FieldType { number(.wholeNumber) }
  /// A number, after which authors may write a unit: `48学时`.
  public static func quantity(in unit: QuantityUnit) -> FieldType { number(.quantity, in: unit) }
  public static func wholeNumber(in unit: QuantityUnit) -> FieldType { number(.wholeNumber, in: unit) }

  private static func number(_ description: TypeDescription, in unit: QuantityUnit? = nil) -> FieldType {
    FieldType(description) {
      $1.quantity($0, expected: description, in: unit)
    } shapeValue: {
      .number($0)
    } makeValue: { shapeValue in
      if case .number(let number) = shapeValue { number } else { shapeValue.text.flatMap { Quantity(Text($0)) } }
    }
  }
}

extension FieldType where Value == Bool {
  public static var boolean: FieldType {
    FieldType(.boolean) {
      $1.boolean($0)
    } shapeValue: {
      .boolean($0)
    } makeValue: { shapeValue in
      if case .boolean(let isTrue) = shapeValue {
        isTrue
      } else {
        ["true": true, "是": true, "false": false, "否": false][shapeValue.text?.lowercased() ?? ""]
      }
    }
  }
}

extension FieldType where Value: Choice {
  public static var choice: FieldType {
    let description = Value.description
    return FieldType(.choice(description)) {
      $1.choice($0, description)
    } shapeValue: {
      .choice($0.name)
    } makeValue: { shapeValue in
      if case .choice(let name) = shapeValue {
        Value.allCases.first { $0.name == name }
      } else {
        shapeValue.text.flatMap { Value.value(spelled: Text($0)) }
      }
    }
  }
}

extension FieldType where Value: Record {
  public static var record: FieldType {
    FieldType(.record { Value.shape.description }) {
      $1.record($0)
    } shapeValue: {
      .record($0.fieldValues)
    } makeValue: { shapeValue in
      if case .record(let fields) = shapeValue { Value(fields: fields) } else { nil }
    }
  }
}

extension FieldType where Value == NumberedText {
  public static func numbered(_ role: NumberedRole) -> FieldType {
    let description = TypeDescription.numberedText(role)
    return FieldType(description) {
      $1.numberedText($0, description, role)
    } shapeValue: {
      .text(role == .catalogueName ? $0.whole.string : $0.written)
    } makeValue: {
      $0.text.map { role == .catalogueName ? NumberedText(code: nil, title: $0) : NumberedText($0, allowsLetters: role.allowsLetters) }
    }
  }
}

extension FieldType where Value == Reference {
  public static func reference(in column: Column? = nil) -> FieldType {
    let description = TypeDescription.reference(column)
    return FieldType(description) {
      $1.reference($0, description, listColumn: column)
    } shapeValue: {
      .text($0.whole.string)
    } makeValue: {
      $0.text.map { Reference(written: Text($0), listColumn: column) }
    }
  }
}

extension FieldType {
  public static func list<Element>(of type: FieldType<Element>) -> FieldType where Value == [Located<Element>] {
    FieldType(.list(of: type.description)) {
      $1.list($0, of: type)
    } shapeValue: {
      .list($0.map { type.shapeValue($0.value) })
    } makeValue: { shapeValue in
      if case .list(let values) = shapeValue { values.compactMap(type.makeValue).map { Located($0) } } else { nil }
    } append: { list, shapeValue in
      guard let element = type.makeValue(shapeValue) else { return false }
      list.append(Located(element))
      return true
    }
  }

  public static func map<Element>(_ keys: MapKeyRole, of type: FieldType<Element>) -> FieldType where Value == [MapEntry<Element>] {
    FieldType(.map(keys: keys, values: type.description)) {
      $1.map($0, keys: keys, of: type)
    } shapeValue: {
      .map($0.map { EntryValue($0.key.value.string, type.shapeValue($0.value.value)) })
    } makeValue: { shapeValue in
      guard case .map(let entries) = shapeValue else { return nil }
      return entries.compactMap { entry in type.makeValue(entry.value).map { MapEntry(key: .init(Text(entry.key)), value: Located($0)) } }
    }
  }
}

extension FieldType where Value == FreeValue {
  /// Any value, for content without a field in the format. It is kept and not checked.
  public static var anything: FieldType {
    FieldType(.anything) { node, _ in
      FreeValue(node)
    } shapeValue: {
      $0.shapeValue
    } makeValue: {
      FreeValue(shapeValue: $0)
    }
  }
}

/// A key that the author chose, with its value.
public struct MapEntry<Value: Sendable>: Sendable {
  public let key: Located<Text>
  public var value: Located<Value>

  public init(key: Located<Text>, value: Located<Value>) {
    self.key = key
    self.value = value
  }
}
