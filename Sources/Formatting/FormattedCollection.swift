/// A mapping or list.
struct FormattedCollection {
  let isList: Bool
  /// Whether the author wrote it on one line; it is written so again if it fits.
  let isFlow: Bool
  /// Where its parts begin in the source.
  let column: Int
  var parts: [FormattedPart] = []
  /// After the last part.
  var closing: [LineComment] = []

  var hasComments: Bool {
    !closing.isEmpty
      || parts.contains { part in
        if !part.comments.isEmpty || part.side != nil || !part.inside.isEmpty { return true }
        if case .collection(let inner) = part.value { return inner.hasComments }
        return false
      }
  }
}
