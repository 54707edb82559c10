/// A label for education or years together with other requirements: 学历及经验, 学历/工作经验, 学历专业.
enum RequirementLabel {
  /// Whether a label is the label of requirements: it names two or more of them, one of which is education or work.
  static func isOne(_ label: String) -> Bool {
    guard label.utf8.count <= 60, mayBeOne(label) else { return false }
    var rest = DraftWords.bare(label)[...]
    var count = 0
    var isRequirement = false
    while !rest.isEmpty {
      if let conjunction = conjunctions.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(conjunction.count) }
      guard let word = words.first(where: { rest.hasPrefix($0.text) }) else { return false }
      rest = rest.dropFirst(word.text.count)
      if let ending = endings.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(ending.count) }
      count += 1
      isRequirement = isRequirement || word.isRequirement
    }
    return count >= 2 && isRequirement
  }

  private static let conjunctions = ["以及", "及其", "及", "与", "和", "、", "/", "|", "&", "+", "and"]
  private static let endings = ["要求", "条件", "情况", "水平"]

  private struct Word {
    let text: String
    let isRequirement: Bool
  }

  private static let requirementWords = [
    "最低学历", "学历学位", "学历", "学位", "教育程度", "教育背景", "教育水平", "受教育程度", "教育", "文化程度", "相关工作经验", "工作经验", "工作年限", "工作经历", "从业年限", "从业经验", "从业经历",
    "相关经验", "行业经验", "经验", "经历", "年限", "education", "workexperience", "experience",
  ]
  private static let others = ["所学专业", "专业背景", "专业", "职称", "资格证书", "职业资格", "资格", "证书", "年龄", "性别", "外语", "语言"]

  private static let words: [Word] = {
    let words = requirementWords.map { Word(text: $0, isRequirement: true) } + others.map { Word(text: $0, isRequirement: false) }
    return words.sorted { $0.text.count > $1.text.count }
  }()

  private static func mayBeOne(_ label: String) -> Bool {
    if let first = label.unicodeScalars.first, firsts.contains(first) { return true }
    return label.unicodeScalars.contains { !$0.isASCII && firsts.contains($0) }
  }

  /// The first characters of such labels, which exclude most labels.
  private static let firsts: Set<Unicode.Scalar> = Set(requirementWords.compactMap(\.unicodeScalars.first) + ["E", "W"])
}
