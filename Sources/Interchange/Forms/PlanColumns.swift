import Reports
import Schema
import TextModel

/// The columns that a table of modules needs, and its rows.
struct PlanColumns {
  private enum Column: Hashable {
    case module, unit, theory, practice, total, objectives, covers, method, weight, notes
    case own(String)
  }

  private let columns: [Column]
  private let words: FormWords
  /// Whether the author wrote the total wherever there are both parts.
  private let hasWrittenTotals: Bool

  init(_ modules: [Module], _ words: FormWords) {
    self.words = words
    let units = modules.flatMap { $0.units?.value.map(\.value) ?? [] }
    let hours = modules.compactMap(\.hours?.value) + units.compactMap(\.hours?.value)
    var columns: [Column] = [.module]
    if !units.isEmpty { columns.append(.unit) }
    if hours.contains(where: { $0.theory != nil || $0.practice != nil }) { columns += [.theory, .practice] }
    if !hours.isEmpty { columns.append(.total) }
    if modules.contains(where: { $0.objectives != nil }) || units.contains(where: { $0.objectives != nil }) { columns.append(.objectives) }
    columns.append(.covers)
    if modules.contains(where: { $0.assessment?.value.method != nil }) { columns.append(.method) }
    if modules.contains(where: { $0.assessment?.value.weight != nil }) { columns.append(.weight) }
    if modules.contains(where: { $0.notes != nil }) || units.contains(where: { $0.notes != nil }) { columns.append(.notes) }
    var seen: Set<String> = []
    for field in (modules.map(\.additional) + units.map(\.additional)).flatMap({ $0?.value.fields ?? [] })
    where seen.insert(field.name.string).inserted { columns.append(.own(field.name.string)) }
    self.columns = columns
    let divided = hours.filter { $0.theory != nil && $0.practice != nil }
    hasWrittenTotals = !divided.isEmpty && divided.allSatisfy { $0.total != nil }
  }

  var widths: [Int] {
    columns.map { column in
      switch column {
      case .module, .unit: 9
      // Wide enough for “Practice” on one line.
      case .theory, .practice, .total: words.language == .chinese ? 3 : 5
      case .weight: 4
      case .objectives: 10
      case .covers: 14
      case .method, .notes, .own: 7
      }
    }
  }

  /// Adds a header of two rows if hours are divided: 学时 above 理论, 实践 and 合计.
  func addHeader(to table: inout FormTable) {
    let isSplit = columns.contains(.theory)
    var upper: [FormCell] = []
    var lower: [FormCell] = []
    for column in columns {
      let isHours = column == .theory || column == .practice || column == .total
      if isSplit, isHours {
        let header = FormCell([words("学时", "Hours")], isHeader: true).spanning(width: 3)
        upper.append(column == .theory ? header : .covered)
        lower.append(FormCell([name(column)], isHeader: true))
      } else {
        upper.append(FormCell([name(column)], isHeader: true).spanning(height: isSplit ? 2 : 1))
        lower.append(.below)
      }
    }
    table.rows.append(upper)
    if isSplit { table.rows.append(lower) }
    table.headerRows = isSplit ? 2 : 1
  }

  private func name(_ column: Column) -> String {
    switch column {
    case .module: words("模块", "Module")
    case .unit: words("单元", "Unit")
    case .theory: words("理论", "Theory")
    case .practice: words("实践", "Practice")
    case .total where hasWrittenTotals: FormTotals.written[words.language]
    case .total: columns.contains(.theory) ? words("合计", "Total") : words("学时", "Hours")
    case .objectives: words("目标", "Objectives")
    case .covers: words("对应标准内容", "Covers")
    case .method: words("考核方式", "Assessment")
    case .weight: words("权重（%）", "Weight (%)")
    case .notes: words("备注", "Notes")
    case .own(let name): name
    }
  }

  func row(_ unit: Unit) -> [FormCell] {
    row(name: unit.unit?.value.whole.string ?? "", unit.hours?.value, unit.objectives, unit.covers, nil, unit.notes, unit.additional)
  }

  func row(_ module: Module, isBelowUnits: Bool) -> [FormCell] {
    row(
      name: isBelowUnits ? words("小计", "Subtotal") : "", module.hours?.value, module.objectives, module.covers, module.assessment?.value,
      module.notes, module.additional)
  }

  /// Whether a module with units has values of its own.
  func hasOwnRow(_ module: Module) -> Bool {
    module.hours != nil || module.objectives != nil || module.covers != nil || module.assessment != nil || module.notes != nil
      || module.additional != nil
  }

  private func row(
    name: String, _ hours: Hours?, _ objectives: Located<[Located<Text>]>?, _ covers: Located<[Located<Reference>]>?,
    _ assessment: Assessment?,
    _ notes: Located<FreeValue>?, _ own: Located<FreeValue>?
  ) -> [FormCell] {
    columns.map { column in
      switch column {
      case .module: FormCell([])
      case .unit: FormCell([name])
      case .theory: FormCell(hours?.theory?.value)
      case .practice: FormCell(hours?.practice?.value)
      case .total: FormCell(hours.flatMap(Self.total))
      case .objectives: FormCell(objectives?.value.map(\.value.string) ?? [])
      case .covers: FormCell(covers?.value.map(\.value.whole.string) ?? [])
      case .method: FormCell([assessment?.method?.value.string ?? ""])
      case .weight: weight(assessment?.weight?.value)
      case .notes: FormCell(notes.map { FormWords.lines($0.value) } ?? [])
      case .own(let name): FormCell(own?.value.fields.first { $0.name.string == name }.map { FormWords.lines($0.value) } ?? [])
      }
    }
  }

  /// A weight below one percent would be read as a fraction.
  private func weight(_ weight: Quantity?) -> FormCell {
    guard let weight, weight > .zero, weight < Quantity(1) else { return FormCell(weight) }
    return FormCell(["\(weight)%"])
  }

  /// The total as written, or the sum of both parts.
  private static func total(_ hours: Hours) -> Quantity? {
    if let total = hours.total { return total.value }
    guard let theory = hours.theory, let practice = hours.practice else { return nil }
    return theory.value + practice.value
  }

  private func number(in rows: [[FormCell]], _ row: Int, _ column: Column) -> Quantity? {
    guard let index = columns.firstIndex(of: column), rows.indices.contains(row), rows[row].indices.contains(index) else { return nil }
    return rows[row][index].number
  }

  /// Whether an empty cell of theory or practice means none, since the other part is the total.
  private func isNone(in rows: [[FormCell]], _ row: Int, _ column: Column) -> Bool {
    guard column == .theory || column == .practice, let total = number(in: rows, row, .total) else { return false }
    return number(in: rows, row, column == .theory ? .practice : .theory) == total
  }

  /// The row of sums over the modules; nil if there are none.
  func totals(of rows: [[FormCell]], _ moduleRows: [Int], _ weightRows: [Int]) -> [FormCell]? {
    guard columns.contains(.total) || columns.contains(.weight) else { return nil }
    return columns.enumerated().map { index, column in
      switch column {
      case .module: return FormCell([words("合计", "Total")], isHeader: true)
      case .theory, .practice, .total, .weight:
        let counted = (column == .weight ? weightRows : moduleRows).filter { number(in: rows, $0, column) != nil }
        // The sum of only some modules would be read as the sum of the plan.
        let isWhole = column == .weight || moduleRows.allSatisfy { counted.contains($0) || isNone(in: rows, $0, column) }
        guard !counted.isEmpty, isWhole else { return FormCell([], isHeader: true) }
        var cell = FormCell(counted.reduce(Quantity.zero) { $0 + (rows[$1][index].number ?? .zero) })
        cell.sumOfRows = counted
        cell.isHeader = true
        return cell
      default: return FormCell([], isHeader: true)
      }
    }
  }
}

/// The labels of the first facts, by which an import recognizes a document that was exported.
enum FormLabels {
  static let id = Bilingual(zh: "标识", en: "Id")
  static let standard = Bilingual(zh: "依据标准", en: "Standard")
}

/// The labels that distinguish a total of the author from a sum that the export adds.
enum FormTotals {
  static let written = Bilingual(zh: "学时合计", en: "Total hours")
}
