import Schema
import YAML

/// Where something stands in its edition: what holds it, and at which level.
struct EditionPlace {
  let chinese: String
  let english: String

  init(_ index: StandardIndex, _ target: Target) {
    let level = index.levels[index.level(of: target)]
    let holder = index.parent(of: target).map { " › " + index.label(of: $0) } ?? ""
    chinese = "\(level.name)\(holder)"
    english = "\(level.id)\(holder)"
  }

  /// As a reference in a file of its level writes it: `A2.2.1 …`, so that abilities and knowledge can be told apart.
  static func label(_ index: StandardIndex, _ target: Target) -> String { index.spelling(of: target, fromLevel: index.level(of: target)) }
}

/// How much is in a function or content, in parentheses; nothing for an item.
struct EditionSize {
  let chinese: String
  let english: String

  init(_ index: StandardIndex, _ target: Target) {
    if case .item = target {
      (chinese, english) = ("", "")
      return
    }
    let items = index.items(in: target)
    let abilities = items.count { index.items[$0].column == .abilities }
    let knowledge = items.count { index.items[$0].column == .knowledge }
    chinese = "（能力 \(abilities) 条，知识 \(knowledge) 条）"
    english = " (\(abilities) \(abilities == 1 ? "ability" : "abilities"), \(knowledge) knowledge)"
  }
}
