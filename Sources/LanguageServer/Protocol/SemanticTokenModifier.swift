import Schema

/// What can be said of a token besides its type, as bits.
enum SemanticTokenModifier: Int, CaseIterable, Sendable {
  /// It is named here, not referred to.
  case definition
  /// It does not mean anything that there is.
  case deprecated

  var name: String { String(describing: self) }
  var bit: Int { 1 << rawValue }
}
