import Schema
import TextModel

/// The values of a standard without their places, as exports need them.
extension Standard {
  /// The title for a standard without one, in Chinese unless its language is known to be another one.
  static func untitled(in language: String?) -> String { language?.hasPrefix("zh") ?? true ? "未命名标准" : "Untitled standard" }

  /// The standard's name for a column, or else the usual one.
  func name(of column: Column) -> String {
    if let name = columns?.value.value(of: column.name.english)?.word(.english) { return name }
    switch column {
    case .tasks: return "工作任务"
    case .abilities: return "工作能力要求"
    case .knowledge: return "相关知识要求"
    }
  }

  /// The columns that have items at any level.
  var usedColumns: [Column] {
    let contents = levels.values().flatMap { $0.functions.values() }.flatMap { $0.contents.values() }
    return Column.allCases.filter { column in contents.contains { !$0[column].isEmpty } }
  }
}

extension Level {
  var id: String { level.string ?? "" }
  /// The name of the level, or else its id.
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

  /// Appends an item to a column in place.
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
