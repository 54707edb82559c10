import YAML

/// A comment on a line of its own.
struct LineComment {
  let text: ArraySlice<UInt8>
  /// It allows findings in what stands under it.
  var isAllow = false
  var hasBlankLineBefore: Bool
}

/// A comment behind something on its line.
struct SideComment {
  let text: ArraySlice<UInt8>
  /// Blanks in front of it.
  let gap: Int
  /// Its display column, counted from the first character of its line.
  let column: Int
}

/// An entry of a mapping or an item of a list, with its comments: what the writer puts on lines.
struct FormattedPart {
  /// On the lines above.
  var comments: [LineComment] = []
  /// Whether a blank line stands in front of it, behind the comments above it.
  var hasBlankLineBefore = false
  /// Nil for an item.
  var key: ScalarForm?
  var side: SideComment?
  /// On the lines under a key that has no value.
  var inside: [LineComment] = []
  var value = FormattedValue.nothing
  /// Its place among the keys of its shape.
  var rank = 0
}

/// What stands behind a key or a dash.
enum FormattedValue {
  case nothing
  case scalar(ScalarForm)
  case block(BlockText)
  case collection(FormattedCollection)
}

/// A mapping or list.
struct FormattedCollection {
  let isList: Bool
  /// Written on one line by its author, and again if it fits.
  let isFlow: Bool
  /// Where its parts begin in the source.
  let column: Int
  var parts: [FormattedPart] = []
  /// Behind the last part.
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
