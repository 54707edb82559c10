import Schema

/// A function in the making.
struct BuiltFunction: Sendable {
  let code: NumberCode?
  var pieces: [String]
  let line: Int
  /// Where the last piece of the name stands.
  var lastLine: Int
  private(set) var contentCodes: Set<NumberCode> = []
  var contents: [BuiltContent] = []

  init(code: NumberCode?, pieces: [String], line: Int) {
    self.code = code
    self.pieces = pieces
    self.line = line
    lastLine = line
  }

  mutating func add(_ content: BuiltContent) {
    if let code = content.code { contentCodes.insert(code) }
    contents.append(content)
  }
}
