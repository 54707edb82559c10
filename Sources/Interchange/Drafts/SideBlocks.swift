/// A form of a plan in which blocks have their names in the first column, merged over their rows: 单元一 beside 单元名称, 教学目标 and 学时.
enum SideBlocks {
  /// The document with each block as a separate table, below a heading if it is a module.
  static func divided(_ parts: [Manuscript.Element]) -> [Manuscript.Element] { parts.replacingRows(divided) }

  private static func divided(_ rows: [TableRow]) -> [Manuscript.Element] {
    let starts = rows.indices.filter { rows[$0].cells.first?.isEmpty == false }
    guard rows.count > 1, starts.first == 0 else { return rows.map { .row($0) } }
    let blocks = zip(starts, starts.dropFirst() + [rows.count]).map { rows[Range(clamping: $0, $1)] }
    guard blocks.contains(where: isModule), blocks.allSatisfy({ isModule($0) || isRest($0) }) else { return rows.map { .row($0) } }
    return blocks.flatMap { block -> [Manuscript.Element] in
      guard let first = block.first?.cells.first, isWhole(block) || rest(of: block).isEmpty else {
        return block.map { .row($0) } + [.tableEnd]
      }
      let name = PrintedText.withoutInnerSpaces(PrintedText.unwrapped(first.text))
      var heading = ManuscriptLine(name, line: first.line)
      heading.isHeading = true
      let isNamed = isModule(block) || !name.contains("信息") && !name.contains("情况")
      return [.tableEnd] + (isNamed ? [.text(heading)] : []) + rest(of: block).map { .row($0) } + [.tableEnd]
    }
  }

  /// The rows without the first column and without empty rows.
  private static func rest(of block: ArraySlice<TableRow>) -> [TableRow] {
    block.map { TableRow(cells: Array($0.cells.dropFirst()), line: $0.line) }.filter { !$0.isEmpty }
  }

  /// Whether the first cell is beside rows of labels and values.
  private static func isWhole(_ block: ArraySlice<TableRow>) -> Bool {
    let rows = rest(of: block)
    return block.count > 1 && !rows.isEmpty && rows.allSatisfy { ModuleForm.pairs($0) != nil }
  }

  /// Whether a block is a module: 单元一 beside 单元名称 | 选品 and 学时 | 12. Most of its labels are words for values of a module.
  private static func isModule(_ block: ArraySlice<TableRow>) -> Bool {
    guard isWhole(block), let first = block.first?.cells.first else { return false }
    let name = PrintedText.withoutInnerSpaces(PrintedText.unwrapped(first.text))
    guard name.count <= 16, ModuleLines.startsLikeModule(name) || ModuleForm.wordOfModule(name) != nil else { return false }
    let labels = rest(of: block).flatMap { ModuleForm.pairs($0) ?? [] }.map { ModuleForm.role($0.label) }
    let known = Set(labels.compactMap(\.self))
    return known.count >= 2 && labels.count(where: { $0 != nil }) * 2 >= labels.count
  }

  /// Whether a block has facts of the plan, or is below the modules.
  private static func isRest(_ block: ArraySlice<TableRow>) -> Bool {
    if isWhole(block) { return true }
    return block.count == 1 && block.first.map { ModuleForm.pairs($0) != nil || $0.cells.dropFirst().allSatisfy(\.isEmpty) } == true
  }
}
