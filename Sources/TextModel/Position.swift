/// The unit of columns. LSP clients negotiate it; the command line prints `scalars`.
public enum ColumnUnit: Sendable, CaseIterable {
  case utf8
  case utf16
  case scalars
}

/// A line and a column, both 0-based.
public struct Position: Hashable, Sendable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    left.line != right.line ? left.line < right.line : left.column < right.column
  }
}
