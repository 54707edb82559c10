import Schema

/// A document for printing, independent of its output format: a title and blocks.
public struct FormDocument: Sendable {
  public let title: String
  public let language: Language
  public var blocks: [FormBlock] = []

  public init(title: String, language: Language) {
    self.title = title
    self.language = language
  }
}

/// A block of a document for printing.
public enum FormBlock: Sendable {
  case heading(String)
  case paragraph(String)
  case list([String])
  case table(FormTable)
}

/// A table whose cells may be merged.
public struct FormTable: Sendable {
  /// The name of its sheet in a workbook.
  public let name: String
  public var caption = ""
  /// The widths of the columns, in Chinese characters.
  public var widths: [Int]
  /// The number of rows at the top that are repeated on each page.
  public var headerRows = 0
  public var rows: [[FormCell]] = []
  /// Columns whose numbers are shown as a heat map.
  public var heatColumns: [Int] = []
  /// Whether a workbook has filters in the header of the table.
  var hasFilter = false
  /// Columns whose cells are chosen from a list in a workbook.
  public var choices: [(column: Int, values: [String])] = []

  /// `widths` are in Chinese characters, one for each column.
  public init(name: String, widths: [Int], headerRows: Int = 0) {
    self.name = name
    self.widths = widths
    self.headerRows = headerRows
  }

  /// Adds a header row before the other rows.
  public mutating func addHeader(_ names: [String]) {
    rows.append(names.map { FormCell([$0], isHeader: true) })
    headerRows += 1
  }
}

/// A cell. Cells covered by a merged cell are in the row too, with height and width 0.
public struct FormCell: Sendable {
  /// The lines of the text, none of them empty.
  public var lines: [String]
  /// The number in the cell; nil if it is not a number.
  public var number: Quantity?
  /// The rows whose numbers in this column the cell adds up.
  public var sumOfRows: [Int]?
  /// The number of columns and rows that the cell spans.
  public var width = 1
  public var height = 1
  public var isHeader = false

  public init(_ lines: [String], isHeader: Bool = false) {
    self.lines = lines.filter { !$0.isEmpty }
    self.isHeader = isHeader
  }

  /// A cell with a number; empty if there is none.
  public init(_ number: Quantity?) {
    lines = number.map { [$0.description] } ?? []
    self.number = number
  }

  /// A cell covered by a merged cell on its left.
  public static let covered: FormCell = {
    var cell = FormCell([])
    cell.width = 0
    cell.height = 0
    return cell
  }()

  /// A cell covered by a merged cell above it.
  public static let below: FormCell = {
    var cell = FormCell([])
    cell.height = 0
    return cell
  }()

  public var isCovered: Bool { width == 0 || height == 0 }

  /// The cell, merged with the given numbers of columns and rows.
  public func spanning(width: Int = 1, height: Int = 1) -> FormCell {
    var cell = self
    cell.width = width
    cell.height = height
    return cell
  }
}
