/// A block of a printed standard, independent of the output format.
enum OutputBlock: Sendable {
  case title(String)
  case heading(depth: Int, String)
  case paragraph(String)
  case list([String])
  case table(OutputTable)
}

/// A table: its caption, its header, and rows of cells that hold one or more lines.
struct OutputTable: Sendable {
  struct Cell: Sendable {
    let lines: [String]
    /// How many rows the cell spans; 0 for a cell that is covered by one above.
    let height: Int

    init(_ lines: [String], height: Int = 1) {
      self.lines = lines
      self.height = height
    }
  }

  let caption: String
  let header: [String]
  var rows: [[Cell]] = []
}
