import Schema
import TextModel

/// The size of a function or content, in parentheses; empty for an item.
public struct EditionSize {
  public let chinese: String
  public let english: String

  public init(_ index: StandardIndex, _ target: Target) {
    if case .item = target {
      (chinese, english) = ("", "")
      return
    }
    let items = index.items(in: target)
    let abilities = items.count { index.items[$0].column == .abilities }
    let knowledge = items.count { index.items[$0].column == .knowledge }
    chinese = "（能力 \(abilities) 条，知识 \(knowledge) 条）"
    english = " (\(English.count(abilities, "ability", "abilities")), \(English.count(knowledge, "knowledge item")))"
  }
}
