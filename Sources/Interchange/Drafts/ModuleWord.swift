/// The words that number the parts of a plan, by rank: 第一章 and 模块一 are above 单元1, which is above 第一节 and 任务1.
enum ModuleWord {
  private static let ranks: [(rank: Int, afterOrdinal: [String], beforeNumber: [String])] = [
    (0, ["章", "部分", "篇", "模块", "项目", "阶段"], ["模块", "项目", "学习情境", "专题", "主题", "课程", "阶段", "module", "m"]),
    (1, ["单元"], ["单元", "unit"]),
    (2, ["节", "讲", "课", "任务"], ["子任务", "任务", "课题", "活动", "task", "lesson"]),
  ]

  /// The rank of the word in the number at the start of a text, 0 for the highest; nil for a text without such a number.
  static func rank(of text: String) -> Int? {
    let folded = PrintedText.folded(text)
    if folded.first == "第" {
      let rest = folded.dropFirst().drop(while: \.isNumeral)
      guard rest.count < folded.count - 1 else { return nil }
      // 第一节课 begins a sentence, and 第二课堂 is a word.
      guard !["节课", "课时", "课堂", "讲师"].contains(where: rest.hasPrefix) else { return nil }
      return ranks.first { $0.afterOrdinal.contains(where: rest.hasPrefix) }?.rank
    }
    return ranks.first { entry in
      entry.beforeNumber.contains { folded.hasPrefix($0) && folded.dropFirst($0.count).first?.isNumeral == true }
    }?.rank
  }
}
