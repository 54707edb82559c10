import Schema

/// The columns of a standard written as one flat table.
public enum CSVColumn: String, CaseIterable, Sendable {
  /// What the row is about.
  case part
  case level
  case function
  case content
  /// Which of the part's fields the row holds.
  case field
  case text
  case english
  case align
  case tracks

  var name: KeyName {
    switch self {
    case .part: KeyName("part", "部分")
    case .level: KeyName("level", "等级")
    case .function: KeyName("function", "职业功能")
    case .content: KeyName("content", "工作内容")
    case .field: KeyName("field", "栏目")
    case .text: KeyName("text", "文本")
    case .english: KeyName("english", "英文")
    case .align: KeyName("align", "对照")
    case .tracks: KeyName("tracks", "工种")
    }
  }
}

/// The columns as a file has them: a spreadsheet's user may have moved them.
struct CSVColumns: Sendable {
  /// Counted from 0.
  let indices: [CSVColumn: Int]

  /// The columns that a head row names; nil when it is not ours.
  static func read(_ head: [String]) -> CSVColumns? {
    var indices: [CSVColumn: Int] = [:]
    for (index, cell) in head.enumerated() {
      let folded = PrintedText.folded(cell)
      let column = CSVColumn.allCases.first { $0.name.english == folded || $0.name.chinese == folded }
      if let column, indices[column] == nil { indices[column] = index }
    }
    return indices[.part] != nil && indices[.field] != nil && indices[.text] != nil ? CSVColumns(indices: indices) : nil
  }
}
