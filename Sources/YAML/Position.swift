/// What a column counts. LSP clients negotiate one of these; the command line prints `scalars`.
package enum ColumnUnit: Sendable, CaseIterable {
  case utf8
  case utf16
  case scalars
}

/// A place in a text as people and editors name it; both numbers start at 0.
package struct Position: Hashable, Sendable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Position, right: Position) -> Bool {
    left.line != right.line ? left.line < right.line : left.column < right.column
  }
}
