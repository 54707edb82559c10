import JSON

/// An object as the client sent it, with the member that a `…/resolve` request computes. Without a value it is sent back unchanged.
struct CompletedObject<Value: JSONEncodable>: JSONEncodable {
  let object: JSONValue
  let name: String
  let value: Value?

  func encode(into json: inout JSONWriter) {
    json.object { json in
      var members = object.members
      while let member = members.next()?.string, let old = members.next() {
        if member != name || value == nil { json.field(member, old) }
      }
      json.field(name, ifPresent: value)
    }
  }
}
