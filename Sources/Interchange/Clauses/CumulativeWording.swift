/// Recognizes statements that a level includes the requirements of the lower ones.
enum CumulativeWording {
  private static let verbs = ["涵盖", "包含", "包括", "覆盖", "涵括"]
  private static let objects = ["低级别", "低等级", "低一级", "较低级别", "较低等级", "下级", "以下级别", "以下等级", "下一级"]
  private static let english = [
    "include those of the levels below", "include the lower", "includes the lower", "include all lower", "includes all lower",
    "include lower", "includes lower", "including the lower", "including lower", "include those of lower", "includes those of lower",
    "include those of the lower", "includes those of the lower", "include the requirements of the lower",
    "includes the requirements of the lower", "include the requirements of lower", "includes the requirements of lower",
    "include all levels below", "includes all levels below", "include the levels below", "includes the levels below",
  ]
  private static let maximumLength = 4_000

  static func isStated(in text: String) -> Bool {
    guard text.utf8.count <= maximumLength else { return false }
    for verb in verbs where text.contains(verb) {
      if objects.contains(where: { isStated(verb + $0, in: text, unless: ["不", "未"]) }) { return true }
    }
    guard text.contains("nclud") else { return false }
    let lower = text.lowercased()
    return english.contains { isStated($0, in: lower, unless: ["not ", "n’t ", "n't "]) }
  }

  static func isStated(in outline: Outline) -> Bool {
    outline.blocks.contains { block in
      switch block {
      case .line(let line): isStated(in: line.text)
      case .unknownTable(let rows): rows.contains { $0.cells.contains { isStated(in: $0.text) } }
      case .table: false
      }
    }
  }

  private static func isStated(_ words: String, in text: String, unless signs: [String]) -> Bool {
    guard let range = text.firstRange(of: words) else { return false }
    return !signs.contains { text[..<range.lowerBound].hasSuffix($0) }
  }
}
