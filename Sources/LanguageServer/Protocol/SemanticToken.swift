import JSON
import TextModel

/// A range of a document with its token type.
struct SemanticToken: Sendable {
  let range: ByteRange
  let type: SemanticTokenType
  var modifiers = 0
}

/// The type of a semantic token. The order is that of the numbers in the protocol.
enum SemanticTokenType: Int, CaseIterable, Sendable {
  /// A key of the format.
  case property
  /// A level.
  case `enum`
  /// A value from a closed list.
  case enumMember
  case number
  /// The name of a function.
  case `class`
  /// The name of a content.
  case method
  /// An ability, a knowledge item or a task.
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

/// The modifiers of a token, as bits.
enum SemanticTokenModifier: Int, CaseIterable, Sendable {
  /// The place where something is defined, not referred to.
  case definition

  var name: String { String(describing: self) }
  var bit: Int { 1 << rawValue }
}

/// The legend: the names of all types and modifiers.
struct SemanticLegend: JSONEncodable {
  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("tokenTypes", SemanticTokenType.allCases.map(\.name))
      json.field("tokenModifiers", SemanticTokenModifier.allCases.map(\.name))
    }
  }
}
