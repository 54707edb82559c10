import Schema
import TextModel

/// The levels that a title names.
public struct TitledLevel: Sendable {
  /// The word of the title that names a level or a position.
  public let word: String
  public let levels: [Int]
  /// Where the standard names the level.
  public let location: Location?
  /// Whether the word is the name of a level, as in （高级） and 高级咖啡师, and not that of a position.
  public private(set) var isLevelName = false

  /// The level that the title of a file names; nil if it names none, or names the file's own level. In a plan the name of a level takes
  /// precedence over a position: “跨境电商运营师（初级）” names the trade, and then its level. The title of a job is a position, or has the level
  /// before or after it.
  public static func find(_ title: Text, _ index: StandardIndex, _ kind: DocumentKind?, ownLevel: Int) -> TitledLevel? {
    if kind != .trainingPlan, let position = position(in: title, index, where: { title == $0 }) { return position }
    if names(of: ownLevel, index).contains(where: { title.range(ofFirst: $0) != nil }) { return nil }
    if let named = bracketed(in: title, index) ?? prefixed(to: title, index) ?? followed(in: title, index) { return named }
    return kind == .trainingPlan ? position(in: title, index) { title.range(ofFirst: $0) != nil } : nil
  }

  /// The range of a level in brackets that the standard does not have, in bytes: `（中级）` where it has 初级 and 高级.
  public static func unknownLevel(in title: Text, _ index: StandardIndex) -> Range<Int>? {
    for (opening, closing) in brackets {
      var start = 0
      while let bracket = title.slice(start, title.count).range(ofFirst: opening) {
        start += bracket.upperBound
        guard let end = title.slice(start, start + maximumNameLength + closing.count).range(ofFirst: closing)?.lowerBound else { continue }
        let word = title.slice(start, start + end)
        if usualLevels.contains(word), !index.levels.contains(where: { $0.name.range(ofFirst: word) != nil }) { return start..<start + end }
      }
    }
    return nil
  }

  private static let brackets: [(Text, Text)] = [("（", "）"), ("(", ")")]
  /// The names that levels usually have in Chinese standards.
  private static let usualNames = [
    "初级", "中级", "高级", "初级工", "中级工", "高级工", "技师", "高级技师", "一级", "二级", "三级", "四级", "五级",
  ]
  private static let usualLevels = usualNames.map { Text($0) }
  /// In bytes.
  private static let maximumNameLength = usualLevels.map(\.count).max() ?? 0

  /// Whether Chinese standards usually call a level by this word.
  public static func isUsualName(_ word: String) -> Bool { usualNames.contains(word) }

  private static func position(in title: Text, _ index: StandardIndex, where matches: (Text) -> Bool) -> TitledLevel? {
    var best: TitledLevel?
    for (position, level) in index.levels.enumerated() {
      for name in level.level.positions?.value ?? [] where matches(name.value) {
        let word = name.value.string
        if let known = best, known.word.count > word.count { continue }
        // One position may be listed at two levels, which is a finding in the standard.
        let levels = best?.word == word ? (best?.levels ?? []) + [position] : [position]
        best = TitledLevel(word: word, levels: levels, location: index.file.location(name.range))
      }
    }
    return best
  }

  /// `…（高级）`: in brackets, the name of a level is not part of a longer word.
  private static func bracketed(in title: Text, _ index: StandardIndex) -> TitledLevel? {
    for level in index.levels.indices {
      for name in names(of: level, index) {
        let isNamed = [("（", "）"), ("(", ")")].contains { title.range(ofFirst: Text($0 + name.string + $1)) != nil }
        guard isNamed else { continue }
        return TitledLevel(
          word: name.string, levels: [level], location: index.file.location(index.levels[level].range), isLevelName: true)
      }
    }
    return nil
  }

  /// `中级咖啡师培训计划`: the name of a level directly before the trade. In 高级中学 it is part of another word.
  private static func prefixed(to title: Text, _ index: StandardIndex) -> TitledLevel? {
    let trade = [index.standard.title?.value].compactMap(\.self) + index.levels.flatMap { ($0.level.positions?.value ?? []).map(\.value) }
    for level in index.levels.indices {
      for name in names(of: level, index) where title.range(ofFirst: name)?.lowerBound == 0 {
        let next = String(title.slice(name.count, title.count).string.prefix(2))
        guard next.unicodeScalars.count == 2, trade.contains(where: { $0.range(ofFirst: Text(next)) != nil }) else { continue }
        return TitledLevel(
          word: name.string, levels: [level], location: index.file.location(index.levels[level].range), isLevelName: true)
      }
    }
    return nil
  }

  private static let wordsAfterLevel = ["培训", "班", "课程", "教学", "实训", "计划"]

  /// `咖啡师中级培训计划`, `咖啡师（中级班）培训计划`, `咖啡师培训计划 中级`: the name of a level before a word such as 培训, or at the end.
  private static func followed(in title: Text, _ index: StandardIndex) -> TitledLevel? {
    var best: TitledLevel?
    for level in index.levels.indices {
      for name in names(of: level, index) {
        guard name.count > best?.word.utf8.count ?? 0, let found = title.range(ofFirst: name), found.lowerBound > 0 else { continue }
        let rest = title.slice(found.upperBound, title.count).string
        guard rest.isEmpty || wordsAfterLevel.contains(where: rest.hasPrefix) else { continue }
        best = TitledLevel(
          word: name.string, levels: [level], location: index.file.location(index.levels[level].range), isLevelName: true)
      }
    }
    return best
  }

  /// The word that the title should have for another level: its name, the half of it that the title used, or its only position.
  public func word(for level: Int, _ index: StandardIndex) -> String? {
    for other in levels {
      let names = Self.names(of: other, index)
      guard let half = names.firstIndex(where: { $0.string == word }) else { continue }
      let own = Self.names(of: level, index)
      return (own.count == names.count ? own[half] : index.levels[level].name).string
    }
    let positions = index.levels[level].level.positions?.value ?? []
    return positions.count == 1 ? positions[0].value.string : nil
  }

  private static func names(of level: Int, _ index: StandardIndex) -> [Text] { LevelName.spellings(of: index.levels[level].name) }
}

extension Alignment {
  /// Whether the title of a file names another level than the file does: then the references may be right, and the level wrong.
  public func isLevelContradicted(byTitleOf document: Document) -> Bool {
    if doubtedLevel != nil { return true }
    guard let title = document.title, let found = TitledLevel.find(title.value, index, document.kind, ownLevel: level) else { return false }
    return !found.levels.contains(level)
  }
}
