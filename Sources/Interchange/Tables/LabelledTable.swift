import Schema

/// A table with the names of its fields in the first column in place of a header: `工作内容 | 1.1 和面 | 1.2 发酵`, and below `技能要求 | …`.
enum LabelledTable {
  private typealias Field = (label: TableCell, values: [TableCell])

  /// The tables in the rows, one for each time that the labels begin again; empty if the rows are something else.
  static func read(_ rows: [TableRow]) -> [InputTable] {
    var tables: [InputTable] = []
    var fields: [Field] = []
    for row in rows {
      guard let read = read(row) else { return [] }
      for field in read {
        if fields.contains(where: { name($0.label) == name(field.label) }) {
          guard let table = table(of: fields) else { return [] }
          tables.append(table)
          fields = []
        }
        fields.append(field)
      }
    }
    guard let last = table(of: fields) else { return [] }
    return tables + [last]
  }

  private static func name(_ cell: TableCell) -> String { PrintedText.withoutInnerSpaces(PrintedText.unwrapped(cell.text)) }

  /// The labels of a row, each with the cells after it; nil if the row does not begin with a label.
  private static func read(_ row: TableRow) -> [Field]? {
    guard let first = row.cells.first, TableHeader.isColumnName(first.text) else { return nil }
    var fields: [Field] = []
    for cell in row.cells where cell.merge == nil || !cell.isEmpty {
      if TableHeader.isColumnName(cell.text) { fields.append((cell, [])) } else { fields[fields.count - 1].values.append(cell) }
    }
    return fields.allSatisfy { !$0.values.isEmpty } ? fields : nil
  }

  /// A table with a row for each content. A single value, such as the function, applies to all of them.
  private static func table(of fields: [Field]) -> InputTable? {
    guard let line = fields.first?.label.line, let header = TableHeader.read(fields.map(\.label)), header.isRequirements else { return nil }
    let count = fields.map(\.values.count).max() ?? 0
    guard fields.allSatisfy({ $0.values.count == count || $0.values.count == 1 && !TableHeader.role(ofName: name($0.label)).containsItems })
    else {
      return nil
    }
    var table = InputTable(header: header, line: line)
    for index in 0..<max(0, count) {
      let cells = fields.map { field in
        field.values.indices.contains(index) ? field.values[index] : TableCell("", line: line)
      }
      table.rows.append(InputTable.Row(cells: cells, line: cells.map(\.line).min() ?? line, followsBreak: false))
    }
    return table
  }
}
