import JSON

/// A value that is written as JSON.
protocol JSONEncodable: Sendable {
  func encode(into json: inout JSONWriter)
}

extension JSONWriter {
  /// One value as JSON.
  static func bytes(of value: some JSONEncodable) -> [UInt8] {
    var json = JSONWriter()
    value.encode(into: &json)
    return json.bytes
  }

  mutating func value(_ value: some JSONEncodable) { value.encode(into: &self) }

  mutating func field(_ name: String, _ value: some JSONEncodable) {
    key(name)
    value.encode(into: &self)
  }

  /// Leaves the field out if the value is nil.
  mutating func field(_ name: String, ifPresent value: (some JSONEncodable)?) {
    guard let value else { return }
    field(name, value)
  }

  /// Leaves the field out if the flag is false: the protocol reads absence as false.
  mutating func field(_ name: String, ifTrue flag: Bool) {
    if flag { member(name, flag) }
  }

  /// A field whose value is JSON already.
  mutating func field(_ name: String, raw json: [UInt8]) {
    key(name)
    raw(json)
  }
}

extension String: JSONEncodable {
  func encode(into json: inout JSONWriter) { json.value(self) }
}

extension Int: JSONEncodable {
  func encode(into json: inout JSONWriter) { json.value(self) }
}

extension Bool: JSONEncodable {
  func encode(into json: inout JSONWriter) { json.value(self) }
}

extension Array: JSONEncodable where Element: JSONEncodable {
  func encode(into json: inout JSONWriter) {
    json.array { json in for element in self { element.encode(into: &json) } }
  }
}

extension Optional: JSONEncodable where Wrapped: JSONEncodable {
  func encode(into json: inout JSONWriter) {
    if let value = self { value.encode(into: &json) } else { json.null() }
  }
}
