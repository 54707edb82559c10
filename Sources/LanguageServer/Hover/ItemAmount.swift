import Schema
import Standards
import TextModel

/// How many abilities and knowledge items there are, in words.
struct ItemAmount {
  private let counts: [(column: Column, count: Int)]

  init(_ items: [Int], in index: StandardIndex) {
    counts = Column.allCases.map { column in (column, items.count { index.items[$0].column == column }) }.filter { $0.count > 0 }
  }

  subscript(language: Language) -> String {
    counts.map { column, count in
      guard language == .english else { return "\(count) 条\(column.name.chinese)" }
      return switch column {
      case .tasks: English.count(count, "task")
      case .abilities: English.count(count, "ability", "abilities")
      case .knowledge: English.count(count, "knowledge item")
      }
    }.joined(separator: language.text(zh: "、", en: ", "))
  }
}
