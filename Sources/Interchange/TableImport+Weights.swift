import Schema
import TextModel

/// Weights in a column of the table of requirements, as in sheets of a single ability: 工作任务 | 操作规范 | 相关知识 | 考核比重. They are weights of
/// functions; if the table has no functions, each task is one.
extension TableImport {
  /// The table with its tasks as functions too, if they have weights and no functions above them.
  static func withTasksAsFunctions(_ table: InputTable) -> InputTable {
    let roles = table.header.roles
    guard roles.contains(.weight), !roles.contains(.function), let index = roles.firstIndex(of: .content) else { return table }
    let header = TableHeader(roles: [.function] + roles, names: [""] + table.header.names, isMapped: table.header.isMapped)
    var wide = InputTable(header: header, line: table.line, isResumed: table.isResumed)
    for row in table.rows where row.cells.indices.contains(index) {
      var cells = row.cells
      let task = cells[index]
      if !task.isEmpty { cells[index].text = PrintedName(cell: task.text, depth: 1).title }
      wide.rows.append(InputTable.Row(cells: [task] + cells, line: row.line, followsBreak: row.followsBreak))
    }
    return wide
  }

  /// Whether a row is the sum of the weights above it, which is not read.
  static func isSumOfWeights(_ row: InputTable.Row, _ header: TableHeader) -> Bool {
    guard header.roles.contains(.weight), let first = row.cells.first(where: { !$0.isEmpty }) else { return false }
    return ["合计", "总计", "total", "sum"].contains(PrintedText.folded(PrintedText.unwrapped(first.text)))
      && zip(header.roles, row.cells).allSatisfy { !$0.0.containsItems || $0.1.isEmpty }
  }

  /// Adds the weight in a row to that of its function.
  mutating func addWeights(of row: InputTable.Row, _ header: TableHeader, _ level: LevelNames.Known) {
    for (role, cell) in zip(header.roles, row.cells) where role == .function && !cell.isEmpty {
      weightFunction = PrintedName(cell: cell.text, depth: 1).title
    }
    for (role, cell) in zip(header.roles, row.cells) where role == .weight && !cell.isEmpty {
      let text = PrintedText.folded(cell.text).filter { $0 != "%" }
      guard let percent = Quantity(Text(text)), !weightFunction.isEmpty else {
        if LevelTableBuilder.isDash(cell.text) { continue }
        reading.report.add(
          .leftOut, lines: cell.lines,
          Bilingual(zh: "权重不是数字：“\(PrintedText.excerpt(cell.text))”", en: "a weight is not a number: “\(PrintedText.excerpt(cell.text))”"))
        continue
      }
      if weights.isEmpty {
        reading.report.add(
          .assumed, cell.line,
          Bilingual(
            zh: "表中的权重没有说明是理论知识还是技能的，按技能记入",
            en: "the table does not say whether its weights are of theory or of skills; they were taken for weights of skills"))
      }
      if let known = weightIndices[[level.id, weightFunction]] {
        weights[known].percent = weights[known].percent + percent
      } else {
        weightIndices[[level.id, weightFunction]] = weights.count
        weights.append((level.id, weightFunction, percent))
      }
    }
  }

  /// Adds the weights of the tables, unless a table of weights gives others.
  mutating func addWeights() {
    guard !weights.isEmpty else { return }
    guard standard.weights?.value.skills == nil else {
      reading.report.add(
        .leftOut, nil,
        Bilingual(zh: "要求表中的权重没有导入：另有权重表", en: "the weights in the tables of requirements were left out: there is a table of weights"))
      return
    }
    var builder = WeightsBuilder()
    for weight in weights { builder.add(weight.percent, of: weight.name, at: weight.level) }
    var tables = standard.weights?.value ?? Weights()
    tables.skills = builder.table
    standard.weights = .value(tables)
  }
}
