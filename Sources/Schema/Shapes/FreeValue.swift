import TextModel
import YAML

/// A value without a field in the format: a text, a list or fields, nested as the author wrote them.
public indirect enum FreeValue: Sendable, Hashable {
  case text(Text)
  case list([FreeValue])
  case fields([FreeField])

  init(_ node: Node) {
    switch node.kind {
    case .scalar, .alias: self = .text(node.text)
    case .sequence: self = .list(node.items.map { FreeValue($0) })
    case .mapping:
      self = .fields(node.entries.map { FreeField(name: $0.key.kind == .scalar ? $0.key.text : Text(""), value: FreeValue($0.value)) })
    }
  }

  /// The value on one line: the items of lists separated by 、, fields with their names.
  public var line: String {
    switch self {
    case .text(let text): text.string
    case .list(let values): values.map(\.line).joined(separator: "、")
    case .fields(let fields): fields.map { "\($0.name.string)：\($0.value.line)" }.joined(separator: "；")
    }
  }
}

/// A field whose name the author chose.
public struct FreeField: Sendable, Hashable {
  public let name: Text
  public let value: FreeValue

  public init(name: Text, value: FreeValue) {
    self.name = name
    self.value = value
  }
}

extension FreeValue {
  /// The fields of the value, or the value itself as the only one.
  public var fields: [FreeField] {
    switch self {
    case .fields(let fields): fields
    case .text(let text): text.isEmpty ? [] : [FreeField(name: Text(""), value: self)]
    case .list(let values): values.map { FreeField(name: Text(""), value: $0) }
    }
  }
}

extension FreeValue {
  /// The value as a `ShapeValue`.
  var shapeValue: ShapeValue {
    switch self {
    case .text(let text): .text(text.string)
    case .list(let values): .list(values.map(\.shapeValue))
    case .fields(let fields): .map(fields.map { EntryValue($0.name.string, $0.value.shapeValue) })
    }
  }

  init(shapeValue: ShapeValue) {
    switch shapeValue {
    case .list(let values): self = .list(values.map { FreeValue(shapeValue: $0) })
    case .map(let entries): self = .fields(entries.map { FreeField(name: Text($0.key), value: FreeValue(shapeValue: $0.value)) })
    case .record(let fields): self = .fields(fields.map { FreeField(name: Text($0.key.english), value: FreeValue(shapeValue: $0.value)) })
    case .text, .number, .boolean, .choice: self = .text(Text(shapeValue.word(.english) ?? ""))
    }
  }
}
