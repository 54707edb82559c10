/// The type of a semantic token. The order is that of the numbers in the protocol.
enum SemanticTokenType: Int, CaseIterable, Sendable {
  /// A key of the format.
  case property
  /// A level.
  case `enum`
  /// A value out of a closed list.
  case enumMember
  case number
  /// The name of a function.
  case `class`
  /// The name of a content.
  case method
  /// An ability, a piece of knowledge, a task.
  case string
  case comment
  /// A word that the tool understands inside a comment.
  case keyword
  /// A module, unit or duty.
  case function
  /// The id of a standard.
  case namespace

  var name: String { String(describing: self) }
}
