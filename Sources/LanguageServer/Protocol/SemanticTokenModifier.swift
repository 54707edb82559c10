/// What can be said of a token besides its type, as bits.
enum SemanticTokenModifier: Int, CaseIterable, Sendable {
  /// It is named here, not referred to.
  case definition

  var name: String { String(describing: self) }
  var bit: Int { 1 << rawValue }
}
