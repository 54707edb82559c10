import Schema

/// The columns of the flat table of a standard.
public enum CSVColumn: String, CaseIterable, Sendable {
  /// The kind of row.
  case part
  case level
  case function
  case content
  /// The field of the record that the row gives.
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

/// The positions of the columns in a file, since they may have been moved in a spreadsheet.
struct CSVColumns: Sendable {
  /// 0-based.
  let indices: [CSVColumn: Int]

  /// The columns that a header row names; nil if it is not a header of the flat table.
  static func read(_ header: [String]) -> CSVColumns? {
    var indices: [CSVColumn: Int] = [:]
    for (index, cell) in header.enumerated() {
      let folded = PrintedText.folded(cell)
      let column = CSVColumn.allCases.first { $0.name.isSpelled(folded) }
      if let column, indices[column] == nil { indices[column] = index }
    }
    return indices[.part] != nil && indices[.field] != nil && indices[.text] != nil ? CSVColumns(indices: indices) : nil
  }
}
