import TextModel

/// A stretch of a document with what it is.
struct SemanticToken: Sendable {
  let range: ByteRange
  let type: SemanticTokenType
  var modifiers = 0
}
