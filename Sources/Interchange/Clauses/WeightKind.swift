import Schema

/// The part of the examination that a weight is for: theory or skills.
enum WeightKind: Hashable {
  case theory
  case skills

  private static let theoryWords = ["理论", "知识", "应知", "theory", "theoretical", "knowledge"]
  private static let skillWords = ["技能", "操作", "实操", "应会", "skill", "practical", "practice"]

  /// Nil if a text names neither or both.
  static func named(_ text: String) -> WeightKind? {
    guard text.utf8.count <= maximumLength else { return nil }
    // 技能等级 and 初级技能 are about levels.
    let rest = LevelNames.separate(PrintedText.unwrapped(text)).rest.lowercased().replacing("技能等级", with: "")
    switch (theoryWords.contains(where: rest.contains), skillWords.contains(where: rest.contains)) {
    case (true, false): return .theory
    case (false, true): return .skills
    default: return nil
    }
  }

  private static let maximumLength = 400

  /// The kinds according to the cells of a header, or according to the row above, in which a cell may span several columns.
  static func columns(_ header: TableRow, above rows: ArraySlice<TableRow>) -> [WeightKind?] {
    let above = rows.reversed().lazy.map { Self.groups($0) }.first { $0.contains { $0 != nil } } ?? []
    return header.cells.enumerated().map { index, cell in named(cell.text) ?? (above.indices.contains(index) ? above[index] : nil) }
  }

  private static func groups(_ row: TableRow) -> [WeightKind?] {
    var last: WeightKind?
    return row.cells.map { cell in
      if !cell.isEmpty { last = named(cell.text) }
      return last
    }
  }
}
