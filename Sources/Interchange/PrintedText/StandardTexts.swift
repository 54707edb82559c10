import Schema
import TextModel

/// What a standard says, without places: what exports read.
extension Standard {
  /// The title of a standard that has none: in Chinese unless it is known to be in another language.
  static func untitled(in language: String?) -> String { language?.hasPrefix("zh") ?? true ? "未命名标准" : "Untitled standard" }

  /// What the standard calls a column; failing that, what most standards call it.
  func name(of column: Column) -> String {
    if let name = columns?.value.value(of: column.name.english)?.word(.english) { return name }
    switch column {
    case .tasks: return "工作任务"
    case .abilities: return "工作能力要求"
    case .knowledge: return "相关知识要求"
    }
  }

  /// The columns that any level has items in.
  var usedColumns: [Column] {
    let contents = levels.values().flatMap { $0.functions.values() }.flatMap { $0.contents.values() }
    return Column.allCases.filter { column in contents.contains { !$0[column].isEmpty } }
  }
}

extension Level {
  var id: String { level.string ?? "" }
  /// What people call the level.
  var displayName: String { name.string ?? id }
}

extension Term {
  var name: NumberedText { term?.value ?? NumberedText(code: nil, title: "") }
}

extension Track {
  var id: String { track.string ?? "" }
}

extension CatalogueFunction {
  var title: String { function?.value.whole.string ?? "" }
}

extension CatalogueContent {
  var title: String { content?.value.whole.string ?? "" }

  init(title: String) {
    self.init()
    content = .value(NumberedText(code: nil, title: title))
  }
}

extension Function {
  var name: NumberedText { function?.value ?? NumberedText(code: nil, title: "") }

  init(_ name: NumberedText) {
    self.init()
    function = .value(name)
  }
}

extension Content {
  var name: NumberedText { content?.value ?? NumberedText(code: nil, title: "") }

  init(_ name: NumberedText) {
    self.init()
    content = .value(name)
  }

  subscript(column: Column) -> [Item] { items(in: column).values() }

  var isEmpty: Bool { Column.allCases.allSatisfy { items(in: $0)?.value.isEmpty ?? true } }

  /// Adds an item at the end of a column, in place.
  mutating func append(_ item: Item, to column: Column) {
    switch column {
    case .tasks: tasks.append(item)
    case .abilities: abilities.append(item)
    case .knowledge: knowledge.append(item)
    }
  }
}

extension Item {
  var name: NumberedText { text?.value ?? NumberedText(code: nil, title: "") }

  init(_ name: NumberedText, english: String? = nil, align: [String] = []) {
    self.init()
    text = .value(name)
    self.english = english.map { Located(Text($0)) }
    self.align = .list(align)
  }
}
