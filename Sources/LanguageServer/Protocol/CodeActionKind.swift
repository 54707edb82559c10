/// The kind of a code action.
enum CodeActionKind: String, CaseIterable, Sendable {
  case quickFix = "quickfix"
  case rewrite = "refactor.rewrite"
  case fixAll = "source.fixAll"
  case fixAllOurs = "source.fixAll.competency-lint"

  /// Whether the client wants an action of this kind. A kind includes all kinds below it, and the empty kind includes all.
  func isRequested(_ only: [String]?) -> Bool {
    guard let only else { return true }
    return only.contains { $0.isEmpty || rawValue == $0 || rawValue.utf8.starts(with: ($0 + ".").utf8) }
  }
}
