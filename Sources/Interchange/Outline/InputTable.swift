/// A table of the input, with its header and its rows from all pages.
struct InputTable: Sendable {
  struct Row: Sendable {
    /// One cell for each column of the header.
    let cells: [TableCell]
    let line: Int
    /// Whether it is the first row after a page break.
    let followsBreak: Bool
  }

  let header: TableHeader
  let line: Int
  /// Whether it continues the table before it after running text, without a header of its own.
  let isResumed: Bool
  var rows: [Row] = []

  init(header: TableHeader, line: Int, isResumed: Bool = false) {
    self.header = header
    self.line = line
    self.isResumed = isResumed
  }
}

/// A line of the input, a known table, or an unknown table.
enum InputBlock: Sendable {
  case line(ManuscriptLine)
  case table(InputTable)
  case unknownTable([TableRow])
}
