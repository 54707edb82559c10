import Schema

/// An item as its cell prints it.
struct BuiltItem: Sendable {
  var code: NumberCode?
  var text: String
  let line: Int
}

/// A content in the making: pieces of its name, and its items.
struct BuiltContent: Sendable {
  var code: NumberCode?
  var pieces: [String]
  let line: Int
  var items: [Column: [BuiltItem]] = [:]
}

/// A function in the making.
struct BuiltFunction: Sendable {
  var code: NumberCode?
  var pieces: [String]
  let line: Int
  /// Where the last piece of the name stands.
  var lastLine: Int
  var contents: [BuiltContent] = []
}
