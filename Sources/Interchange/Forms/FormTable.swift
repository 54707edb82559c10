import Schema

/// A document to be handed in, in any output format: its title and its blocks.
struct FormDocument: Sendable {
  let title: String
  let language: Language
  var blocks: [FormBlock] = []
}

enum FormBlock: Sendable {
  case heading(String)
  case paragraph(String)
  case list([String])
  case table(FormTable)
}

/// A table whose cells may be merged.
struct FormTable: Sendable {
  /// What its sheet is called in a workbook.
  let name: String
  var caption = ""
  /// The widths of its columns, in characters of a Chinese text.
  var widths: [Int]
  /// Rows at its top that are repeated on each page.
  var headRows = 0
  var rows: [[FormCell]] = []
  /// Columns whose numbers are shown as a heat map.
  var heatColumns: [Int] = []

  init(name: String, widths: [Int], headRows: Int = 0) {
    self.name = name
    self.widths = widths
    self.headRows = headRows
  }

  /// A row of heads in front of the others.
  mutating func addHead(_ names: [String]) {
    rows.append(names.map { FormCell([$0], isHead: true) })
    headRows += 1
  }
}

/// A cell. One that another covers is there too, with no height or width.
struct FormCell: Sendable {
  var lines: [String]
  /// The number that the cell holds, where it is one.
  var number: Quantity?
  /// Cells of the same column whose numbers it adds up, by row.
  var sumOfRows: [Int]?
  var width = 1
  var height = 1
  var isHead = false

  init(_ lines: [String], isHead: Bool = false) {
    self.lines = lines.filter { !$0.isEmpty }
    self.isHead = isHead
  }

  init(_ number: Quantity?) {
    lines = number.map { [$0.description] } ?? []
    self.number = number
  }

  static let covered: FormCell = {
    var cell = FormCell([])
    cell.width = 0
    cell.height = 0
    return cell
  }()

  /// Part of a cell that reaches down from above.
  static let below: FormCell = {
    var cell = FormCell([])
    cell.height = 0
    return cell
  }()

  var isCovered: Bool { width == 0 || height == 0 }

  func spanning(width: Int = 1, height: Int = 1) -> FormCell {
    var cell = self
    cell.width = width
    cell.height = height
    return cell
  }
}
