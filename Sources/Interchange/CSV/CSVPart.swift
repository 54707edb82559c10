import Schema

/// The kinds of rows of the flat table.
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

  /// The columns that rows of this kind use.
  var columns: Set<CSVColumn> {
    switch self {
    case .standard: [.part, .function, .field, .text]
    case .reference, .basicRequirement: [.part, .field, .text]
    case .term: [.part, .content, .field, .text, .english]
    case .track: [.part, .content, .field, .text]
    case .catalogue: [.part, .function, .content, .field, .text, .tracks]
    case .level: [.part, .level, .field, .text]
    case .function: [.part, .level, .function, .field, .text, .tracks]
    case .content: [.part, .level, .function, .content, .field, .text, .tracks]
    case .item: [.part, .level, .function, .content, .field, .text, .english, .align, .tracks]
    case .weight: [.part, .level, .function, .field, .text]
    }
  }

  /// Whether a field contains the levels or tracks to which a record applies.
  static func givesScope(_ type: TypeDescription) -> Bool {
    switch type {
    case .list(.level), .list(.track): true
    default: false
    }
  }

  static func named(_ text: String) -> CSVPart? {
    let folded = PrintedText.folded(text)
    return allCases.first { $0.name.isSpelled(folded) }
  }
}
