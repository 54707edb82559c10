import Schema

/// Words beside the name of a level: 中级（面向在职人员）, 非中级, 中级以下.
enum LevelWording {
  /// Whether a text names a level only to exclude it.
  static func excludes(_ text: String) -> Bool {
    guard text.utf8.count <= 300, LevelNames.find(in: text) != nil else { return false }
    let rest = PrintedText.folded(LevelNames.separate(text).rest)
    let folded = PrintedText.folded(text)
    if folded.hasPrefix("不低于") || folded.hasPrefix("不少于") { return false }
    return ["非", "未", "不", "无", "低于", "not", "below", "under"].contains(where: folded.hasPrefix)
      || ["以下", "之下", "及以下", "之前", "除外", "orbelow", "below"].contains { rest == $0 || rest.hasPrefix($0 + "(") }
  }

  /// Whether a text has words that say more than the level: 中级 人数30. 中级工水平及以上 and 四级（中级工） do not.
  static func saysMore(_ text: String) -> Bool {
    var rest = PrintedText.folded(LevelNames.separate(text).rest)
    for word in usual { rest = rest.replacing(word, with: "") }
    return rest.unicodeScalars.count(where: { $0.properties.isAlphabetic || PrintedText.isHan($0) }) > 1
  }

  /// Longer words are first.
  private static let usual = [
    "职业技能等级", "职业资格", "职业技能", "技能等级", "及其以上", "及以上", "或以上", "以上", "等级", "级别", "层次", "水平", "证书", "人员", "学员", "培训", "相当于", "不低于", "达到", "职业",
    "level", "andabove", "orabove", "班", "级", "工", "的",
  ]
}

extension DraftReader {
  /// Reads a level that has other words beside it, which are kept. A text that excludes a level gives none. False for other texts.
  mutating func read(_ fact: DraftWords.Fact, besideWords label: String, _ value: TableCell) -> Bool {
    let text = PrintedText.unwrapped(value.text)
    guard text.utf8.count <= 300, let only = LevelNames.find(in: text), LevelNames.all(in: text).count == 1 else { return false }
    if LevelWording.excludes(text) {
      addExtra(label, value)
      report.add(
        .doubtful, value.line,
        Bilingual(
          zh: "“\(PrintedText.excerpt(text))”没有说明是哪个等级，已写入附加信息",
          en: "“\(PrintedText.excerpt(text))” does not say which level is meant: it was written under additional-info"))
      return true
    }
    guard LevelWording.saysMore(text), facts.set(fact, TableCell(only.name, line: value.line), &draft) else { return false }
    addExtra(label, value)
    report.add(
      .notUsed, value.line,
      Bilingual(
        zh: "“\(PrintedText.excerpt(text))”中的等级取作\(only.name)，全文写入附加信息",
        en: "the level in “\(PrintedText.excerpt(text))” was taken to be \(only.name); the whole text is under additional-info"))
    return true
  }
}
