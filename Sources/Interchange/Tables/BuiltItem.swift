import Schema

/// An item as its cell prints it.
struct BuiltItem: Sendable {
  var code: NumberCode?
  var text: String
  let line: Int
}
