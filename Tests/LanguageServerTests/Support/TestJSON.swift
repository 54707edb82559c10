import JSON

@testable import LanguageServer

/// JSON as a test writes it.
indirect enum TestJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral, ExpressibleByStringInterpolation, Sendable
{
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([TestJSON])
  case object([(String, TestJSON)])
  case null
  /// What the server has sent, sent back.
  case value(JSONValue)

  static func raw(_ value: JSONValue?) -> TestJSON { value.map { .value($0) } ?? .null }

  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(arrayLiteral elements: TestJSON...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, TestJSON)...) { self = .object(elements) }
  init(nilLiteral: ()) { self = .null }

  /// The members of two objects.
  func merging(_ other: TestJSON) -> TestJSON {
    guard case .object(let own) = self, case .object(let added) = other else { return other }
    var merged = own.filter { member in !added.contains { $0.0 == member.0 } }
    for (key, value) in added { merged.append((key, own.first { $0.0 == key }?.1.merging(value) ?? value)) }
    return .object(merged)
  }

  var bytes: [UInt8] { JSONWriter.bytes(of: self) }
}

extension TestJSON: JSONEncodable {
  func encode(into json: inout JSONWriter) {
    switch self {
    case .string(let value): json.value(value)
    case .number(let value): json.value(value)
    case .bool(let value): json.value(value)
    case .array(let values): values.encode(into: &json)
    case .null: json.null()
    case .value(let value): value.encode(into: &json)
    case .object(let members):
      json.object { json in for (key, value) in members { json.field(key, value) } }
    }
  }
}

extension JSONValue {
  /// The JSON text of a value, for comparing and for messages.
  var text: String {
    if let string { return JSONWriter.bytes(of: string).text }
    if isObject {
      var children = members
      var parts: [String] = []
      while let key = children.next(), let value = children.next() { parts.append("\(key.text):\(value.text)") }
      return "{" + parts.joined(separator: ",") + "}"
    }
    if isArray { return "[" + elements.map(\.text).joined(separator: ",") + "]" }
    return String(decoding: raw, as: UTF8.self)
  }

  /// Follows keys and, as numbers, indices: `["items", 0, "label"]`.
  func at(_ path: PathPart...) -> JSONValue? {
    var value: JSONValue? = self
    for part in path {
      switch part {
      case .key(let key): value = value?.memberNamed(key)
      case .index(let index): value = value.flatMap { Array($0.elements) }.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
    }
    return value
  }

  private func memberNamed(_ name: String) -> JSONValue? {
    var children = members
    while let key = children.next(), let value = children.next() {
      if key.string == name { return value.isNull ? nil : value }
    }
    return nil
  }
}

enum PathPart: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case key(String)
  case index(Int)

  init(stringLiteral value: String) { self = .key(value) }
  init(integerLiteral value: Int) { self = .index(value) }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}
