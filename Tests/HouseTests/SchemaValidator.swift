import Foundation
import YAML

/// Validates files with the part of JSON Schema that our schemas use. A schema is read from its text, as other tools do.
struct SchemaValidator {
  private let root: [String: Any]

  init(_ schema: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any] ?? [:]
  }

  /// What is wrong with a file, each with the path to it.
  func faults(of tree: SyntaxTree) -> [String] {
    guard let node = tree.root else { return ["empty"] }
    return faults(of: node, root, at: "")
  }

  /// References that lead nowhere, and keys that are required and unknown.
  func faultsOfTheSchema() -> [String] { faults(inSchema: root, of: nil, at: "") }

  /// `parent` are the properties of the schema that this one is a part of.
  private func faults(inSchema value: Any, of parent: [String: Any]?, at path: String) -> [String] {
    if let list = value as? [Any] { return list.flatMap { self.faults(inSchema: $0, of: parent, at: path) } }
    guard let schema = value as? [String: Any] else { return [] }
    var faults: [String] = []
    if let reference = schema["$ref"] as? String, definition(reference) == nil { faults.append("\(path): \(reference)") }
    let properties = schema["properties"] as? [String: Any] ?? parent
    for key in schema["required"] as? [String] ?? [] where properties?[key] == nil { faults.append("\(path): required \(key)") }
    if let pattern = schema["pattern"] as? String, (try? Regex(pattern)) == nil { faults.append("\(path): \(pattern)") }
    return faults
      + schema.flatMap { name, value in
        self.faults(inSchema: value, of: ["allOf", "anyOf"].contains(name) ? properties : nil, at: path + "/" + name)
      }
  }

  private func definition(_ reference: String) -> [String: Any]? {
    guard reference.hasPrefix("#/definitions/") else { return nil }
    return (root["definitions"] as? [String: Any])?[String(reference.dropFirst("#/definitions/".count))] as? [String: Any]
  }

  // MARK: - Files

  private func faults(of node: Node, _ schema: [String: Any], at path: String) -> [String] {
    if let reference = schema["$ref"] as? String { return definition(reference).map { self.faults(of: node, $0, at: path) } ?? [reference] }
    var faults: [String] = []
    for part in schema["allOf"] as? [[String: Any]] ?? [] { faults += self.faults(of: node, part, at: path) }
    if let parts = schema["anyOf"] as? [[String: Any]], !parts.contains(where: { self.faults(of: node, $0, at: path).isEmpty }) {
      faults.append("\(path): none of \(parts.count)")
    }
    if let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map({ [$0] }),
      !types.contains(where: { YAMLCore.isOf($0, node) })
    {
      return faults + ["\(path): no \(types.joined(separator: " or "))"]
    }
    switch node.kind {
    case .scalar: faults += self.faults(ofScalar: node, schema, at: path)
    case .sequence: faults += self.faults(ofItems: node, schema, at: path)
    case .mapping: faults += self.faults(ofEntries: node, schema, at: path)
    case .alias: faults.append("\(path): alias")
    }
    return faults
  }

  private func faults(ofScalar node: Node, _ schema: [String: Any], at path: String) -> [String] {
    let text = node.text.string
    var faults: [String] = []
    if let values = schema["enum"] as? [Any] {
      let isKnown = values.contains { YAMLCore.isOf("string", node) ? $0 as? String == text : ($0 as? Int).map(String.init) == text }
      if !isKnown { faults.append("\(path): \(text) is none of \(values.count)") }
    }
    if let minimum = schema["minimum"] as? Int, let number = Double(text), number < Double(minimum) {
      faults.append("\(path): \(text) is too small")
    }
    if let length = schema["minLength"] as? Int, text.count < length { faults.append("\(path): too short") }
    if let pattern = schema["pattern"] as? String, YAMLCore.isOf("string", node), let regex = try? Regex(pattern),
      text.firstMatch(of: regex) == nil
    {
      faults.append("\(path): \(text)")
    }
    return faults
  }

  private func faults(ofItems node: Node, _ schema: [String: Any], at path: String) -> [String] {
    guard let items = schema["items"] as? [String: Any] else { return [] }
    return node.items.enumerated().flatMap { faults(of: $1, items, at: "\(path)/\($0)") }
  }

  private func faults(ofEntries node: Node, _ schema: [String: Any], at path: String) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let keys = Set(node.entries.map(\.key.text.string))
    var faults = (schema["required"] as? [String] ?? []).filter { !keys.contains($0) }.map { "\(path): \($0) is missing" }
    for entry in node.entries {
      let key = entry.key.text.string
      if let property = properties[key] {
        faults += self.faults(of: entry.value, property, at: "\(path)/\(key)")
      } else if let others = schema["additionalProperties"] as? [String: Any] {
        faults += self.faults(of: entry.value, others, at: "\(path)/\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        faults.append("\(path): \(key) is unknown")
      }
    }
    return faults
  }
}

/// The type of a node by the core schema of YAML 1.2, as other editors see it.
private enum YAMLCore {
  static func isOf(_ type: String, _ node: Node) -> Bool {
    switch (type, node.kind) {
    case ("object", .mapping), ("array", .sequence): true
    case (_, .scalar): isOf(type, node.text.string, isPlain: node.style == .plain)
    default: false
    }
  }

  private static func isOf(_ type: String, _ text: String, isPlain: Bool) -> Bool {
    let isNumber = isPlain && text.first.map { $0.isNumber || "+-.".contains($0) } == true && Double(text) != nil
    let isBoolean = isPlain && ["true", "false", "True", "False", "TRUE", "FALSE"].contains(text)
    let isNull = isPlain && ["", "~", "null", "Null", "NULL"].contains(text)
    switch type {
    case "number": return isNumber
    case "integer": return isNumber && Int(text) != nil
    case "boolean": return isBoolean
    case "string": return !isNumber && !isBoolean && !isNull
    default: return false
    }
  }
}
