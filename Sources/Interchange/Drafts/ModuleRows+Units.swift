import Schema
import TextModel

/// Units that are lines of a cell: `1.1 调研（4学时）` above `1.2 采购（6学时）`.
extension ModuleRows {
  /// Adds the units with hours in the cell of units, or of contents if there is no column of units. False if there are none.
  mutating func add(unitsOf row: TableRow, _ isModule: Bool, _ references: inout DraftReferences) -> Bool {
    let column = header.has(.unit) ? DraftWords.Column.unit : .content
    guard !isModule, header.has(.module), let cell = header.cell(column, row), let units = Self.units(of: cell),
      var module = modules.popLast()
    else { return false }
    module.units += units
    modules.append(module)
    var rest = row
    if let index = header.roles.firstIndex(of: column), rest.cells.indices.contains(index) { rest.cells[index].text = "" }
    var part = DraftModule(name: "", line: row.line)
    fill(&part, rest, &references, isWhole: true)
    current.bareRows.append(part)
    return true
  }

  /// Nil unless each line of several has hours.
  private static func units(of cell: TableCell) -> [DraftModule]? {
    guard !cell.isWrapped else { return nil }
    var units: [DraftModule] = []
    for (offset, line) in cell.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let text = DraftWords.withoutBullet(PrintedText.trimmed(line))
      if text.isEmpty { continue }
      guard let divided = HoursAtEnd(text), !divided.name.isEmpty, let hours = HoursWording(divided.hours)?.hours else { return nil }
      var unit = DraftModule(name: withoutNumber(divided.name), line: cell.line + offset)
      unit.hours = hours.reduced
      units.append(unit)
    }
    return units.count > 1 ? units : nil
  }
}

extension DraftTableHeader {
  /// Whether the cell of references is empty and not merged, in a row with merged cells.
  func lacksCovers(_ row: TableRow) -> Bool {
    guard let index = roles.firstIndex(of: .covers), row.cells.indices.contains(index), row.cells[index].isEmpty else { return false }
    return row.cells[index].merge == nil && row.cells.contains { $0.merge == .above }
  }
}

extension DraftModule {
  /// A unit that is named by its contents, which are not repeated.
  func withoutName(_ column: String) -> DraftModule {
    var unit = self
    unit.extras = extras.compactMap { extra in
      guard extra.name == column else { return extra }
      let values = extra.values.filter { !name.contains($0) }
      return values.isEmpty ? nil : Draft.Extra(name: extra.name, values: values)
    }
    return unit
  }
}
