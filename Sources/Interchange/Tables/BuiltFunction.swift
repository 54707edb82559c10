import Schema

/// A builder of a function.
struct BuiltFunction: Sendable {
  let code: NumberCode?
  var pieces: [String]
  let line: Int
  /// The place of the last piece of the name.
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
