/// Where each column is in a file: a spreadsheet's user may have moved them.
struct CSVColumns: Sendable {
  let places: [CSVColumn: Int]

  /// The columns that a head row names; nil when it is not ours.
  static func read(_ head: [String]) -> CSVColumns? {
    var places: [CSVColumn: Int] = [:]
    for (index, cell) in head.enumerated() {
      let folded = PrintedText.folded(cell)
      let column = CSVColumn.allCases.first { $0.name.english == folded || $0.name.chinese == folded }
      if let column, places[column] == nil { places[column] = index }
    }
    return places[.part] != nil && places[.field] != nil && places[.text] != nil ? CSVColumns(places: places) : nil
  }
}
