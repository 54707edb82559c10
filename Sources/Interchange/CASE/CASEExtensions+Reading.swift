import JSON
import Schema
import TextModel

extension CASEExtensions {
  /// Reads the header and all other fields in the extension of a document.
  static func read(_ json: JSONValue, into standard: inout Standard) {
    for field in fieldValues(json, Standard.shape.description, without: ["kind", "format", "terms", "levels", "weights"]) {
      standard.set(field.key.english, field.value)
    }
    standard.weights = Weights.tables(theory: weights(json, "theory-weights"), skills: weights(json, "skill-weights"))
  }

  static func level(_ json: JSONValue) -> Level { Level(fields: fieldValues(json, Level.shape.description, without: ["functions"])) }

  static func term(_ json: JSONValue) -> Term { Term(fields: fieldValues(json, Term.shape.description, without: ["definition"])) }

  /// The values of an object for the fields of a record. Single values are texts.
  private static func fieldValues(_ json: JSONValue, _ shape: ShapeDescription, without left: Set<String> = []) -> [FieldValue] {
    shape.fields.filter { !left.contains($0.key.english) }.compactMap { field in
      value(of: field.key.english, in: json, field.type).map { FieldValue(field.key, $0) }
    }
  }

  private static func value(of key: String, in json: JSONValue, _ type: TypeDescription) -> ShapeValue? {
    switch type {
    case .list(.record(let shape)):
      let shape = shape()
      return .list(json.objects(key).map { .record(fieldValues($0, shape)) })
    case .list: return .list(json.texts(key).map { .text($0) })
    case .record(let shape): return json.value(of: key).map { .record(fieldValues($0, shape())) }
    case .map: return nil
    default: return json.text(key).map { .text($0) }
    }
  }

  private static func weights(_ json: JSONValue, _ key: String) -> WeightsBuilder {
    var builder = WeightsBuilder()
    for share in json.objects(key) {
      guard let level = share.text("level"), let name = share.text("name"), let percent = share.quantity("percent") else { continue }
      builder.add(percent, of: name, at: level)
    }
    return builder
  }
}

extension JSONValue {
  /// The value of a key, if it is a text.
  func text(_ key: String) -> String? { value(of: key)?.string }

  /// The texts of a list; other elements are skipped.
  func texts(_ key: String) -> [String] { (value(of: key)?.elements).map { $0.compactMap(\.string) } ?? [] }

  func objects(_ key: String) -> [JSONValue] { (value(of: key)?.elements).map { $0.filter(\.isObject) } ?? [] }

  func quantity(_ key: String) -> Quantity? { text(key).flatMap { Quantity(Text($0)) } }

  /// The value of a key that is not known at compile time.
  func value(of key: String) -> JSONValue? {
    var children = members
    while let name = children.next(), let value = children.next() {
      if name.string == key { return value.isNull ? nil : value }
    }
    return nil
  }

  /// This tool's extension of an object.
  var ownExtension: JSONValue? { value(of: "extensions")?.value(of: CASEWriter.extensionKey) }
}
