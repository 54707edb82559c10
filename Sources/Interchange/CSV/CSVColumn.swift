import Schema

/// The columns of a standard written as one flat table.
package enum CSVColumn: String, CaseIterable, Sendable {
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

/// Where each column stands in a file: a spreadsheet's user may have moved them.
struct CSVColumns: Sendable {
  let places: [CSVColumn: Int]

  /// The columns that a head row names; nil when it is not ours.
  static func read(_ head: [String]) -> CSVColumns? {
    var places: [CSVColumn: Int] = [:]
    for (index, cell) in head.enumerated() {
      let folded = PrintedText.folded(cell)
      let column = CSVColumn.allCases.first { $0.name.english == folded || $0.name.chinese == folded }
      if let column, places[column] == nil { places[column] = index }
    }
    return places[.part] != nil && places[.field] != nil && places[.text] != nil ? CSVColumns(places: places) : nil
  }
}

/// What a row of the flat table is about.
enum CSVPart: CaseIterable, Sendable {
  case standard
  case reference
  case term
  case basicRequirement
  case track
  case catalogue
  case level
  case function
  case content
  case item
  case weight

  var name: KeyName {
    switch self {
    case .standard: KeyName("standard", "标准")
    case .reference: KeyName("reference", "引用文件")
    case .term: KeyName("term", "术语")
    case .basicRequirement: KeyName("basic-requirement", "基本要求")
    case .track: KeyName("track", "工种")
    case .catalogue: KeyName("catalogue", "目录")
    case .level: KeyName("level", "等级")
    case .function: KeyName("function", "职业功能")
    case .content: KeyName("content", "工作内容")
    case .item: KeyName("item", "条目")
    case .weight: KeyName("weight", "权重")
    }
  }

  static func named(_ text: String) -> CSVPart? {
    let folded = PrintedText.folded(text)
    return allCases.first { $0.name.english == folded || $0.name.chinese == folded }
  }
}
