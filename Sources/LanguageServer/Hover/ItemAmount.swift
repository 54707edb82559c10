import Schema
import Standards

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
      case .tasks: count == 1 ? "1 task" : "\(count) tasks"
      case .abilities: count == 1 ? "1 ability" : "\(count) abilities"
      case .knowledge: count == 1 ? "1 knowledge item" : "\(count) knowledge items"
      }
    }.joined(separator: language == .chinese ? "、" : ", ")
  }
}
