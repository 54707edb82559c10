import JSON

/// A value that is read from JSON. Reading throws the reason why it cannot be read.
protocol JSONDecodable: Sendable {
  init(json: JSONValue) throws(ResponseError)
}

extension JSONValue {
  /// The value of a required key. Throws `invalidParams` if it is missing.
  func required<Value: JSONDecodable>(_ key: StaticString) throws(ResponseError) -> Value {
    guard let value = self[key] else { throw ResponseError(.invalidParams, "“\(key)” is missing") }
    return try Value(json: value)
  }

  /// The value of an optional key; nil if it is missing.
  func optional<Value: JSONDecodable>(_ key: StaticString) throws(ResponseError) -> Value? {
    guard let value = self[key] else { return nil }
    return try Value(json: value)
  }
}

extension String: JSONDecodable {
  init(json: JSONValue) throws(ResponseError) {
    guard let string = json.string else { throw ResponseError(.invalidParams, "A string was expected") }
    self = string
  }
}

extension Int: JSONDecodable {
  init(json: JSONValue) throws(ResponseError) {
    guard let number = json.int else { throw ResponseError(.invalidParams, "A whole number was expected") }
    self = number
  }
}

extension Bool: JSONDecodable {
  init(json: JSONValue) throws(ResponseError) {
    guard let flag = json.bool else { throw ResponseError(.invalidParams, "true or false was expected") }
    self = flag
  }
}

extension Array: JSONDecodable where Element: JSONDecodable {
  init(json: JSONValue) throws(ResponseError) {
    guard json.isArray else { throw ResponseError(.invalidParams, "A list was expected") }
    var elements: [Element] = []
    for element in json.elements { elements.append(try Element(json: element)) }
    self = elements
  }
}
