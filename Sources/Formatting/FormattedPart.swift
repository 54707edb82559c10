/// An entry of a mapping or an item of a list, with its comments: what the writer puts on lines.
struct FormattedPart {
  /// On the lines above.
  var comments: [LineComment] = []
  /// Whether a blank line comes before it, after the comments above it.
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

/// What follows a key or a dash.
enum FormattedValue {
  case nothing
  case scalar(ScalarForm)
  case block(BlockText)
  case lines(KeptLines)
  case collection(FormattedCollection)
}

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

/// A comment at the end of a line.
struct SideComment {
  let text: ArraySlice<UInt8>
  /// Blanks before it.
  let gap: Int
  /// Its display column, counted from the first character of its line.
  let column: Int
}

/// A comment on a line of its own.
struct LineComment {
  let text: ArraySlice<UInt8>
  /// It allows findings in the entry below it.
  var isAllow = false
  var hasBlankLineBefore: Bool
}
