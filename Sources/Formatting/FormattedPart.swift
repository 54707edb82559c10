/// An entry of a mapping or an item of a list, with its comments: the unit that the writer puts on lines.
struct FormattedPart {
  /// The comments on the lines above.
  var comments: [LineComment] = []
  /// Whether a blank line comes before it, after the comments above it.
  var hasBlankLineBefore = false
  /// Nil for an item.
  var key: ScalarForm?
  var side: SideComment?
  /// The comments on the lines below a key without a value.
  var inside: [LineComment] = []
  var value = FormattedValue.nothing
  /// The position of its key in the shape.
  var rank = 0
}

/// The value after a key or a dash.
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
  /// Whether the author wrote it on one line. It stays on one line if it fits.
  let isFlow: Bool
  /// The column of its parts in the source.
  let column: Int
  var parts: [FormattedPart] = []
  /// The comments after the last part.
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
  /// The number of blanks before it.
  let gap: Int
  /// Its display column in its line, counted from the first character of the line that is not a blank.
  let column: Int
}

/// A comment on a line of its own.
struct LineComment {
  let text: ArraySlice<UInt8>
  /// Whether it allows findings in the entry below it.
  var isAllow = false
  var hasBlankLineBefore: Bool
}
