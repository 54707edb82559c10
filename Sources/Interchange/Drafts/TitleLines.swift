/// A title that the layout of a page has broken within a word: 跨境电商运营师职业技能培, and 训计划 below it.
enum TitleLines {
  /// The document with such lines at its top joined.
  static func joined(_ parts: [Manuscript.Element]) -> [Manuscript.Element] {
    let top = parts.prefix(10)
    for (index, next) in zip(top.indices, top.indices.dropFirst()) {
      guard case .text(let first) = parts[index], case .text(let second) = parts[next], !first.isSheet, !second.isSheet,
        isBroken(first.text, second.text)
      else { continue }
      var line = ManuscriptLine(PrintedText.joined(PrintedText.trimmed(first.text), PrintedText.trimmed(second.text)), line: first.line)
      line.isHeading = first.isHeading
      line.isTitle = first.isTitle
      return parts[..<index] + [.text(line)] + parts[(next + 1)...]
    }
    return parts
  }

  /// Whether two lines may be one title, since a word such as 培训计划 is in both together and in neither alone.
  private static func isBroken(_ first: String, _ second: String) -> Bool {
    guard first.utf8.count <= 120, second.utf8.count <= 60, !first.contains(where: { "：:。；，".contains($0) }),
      !second.contains(where: { "：:。；，".contains($0) }), !DraftWords.hasMark(first), !DraftWords.hasMark(second)
    else { return false }
    guard !DraftTitle.namesKind(first) else { return false }
    return isBrokenWord(first, second) || isLevelAndKind(second) && !DraftTitle.isOrganisation(first)
  }

  /// Whether a line says only the level and the kind of the document: 五级培训计划.
  private static func isLevelAndKind(_ text: String) -> Bool {
    let (levels, rest) = LevelNames.separate(text)
    guard levels.count == 1, let word = words.first(where: rest.contains) else { return false }
    return rest.replacing(word, with: "").allSatisfy { "班（）()".contains($0) }
  }

  /// The words that tell the kind of a document, with the words before them.
  private static let words = ["培训计划", "教学计划", "培训方案", "教学方案", "实施方案", "培训大纲", "教学大纲", "课程标准", "说明书"]

  private static func isBrokenWord(_ first: String, _ second: String) -> Bool {
    let joined = PrintedText.folded(first + second)
    return words.contains { joined.contains($0) && !PrintedText.folded(first).contains($0) && !PrintedText.folded(second).contains($0) }
  }
}
