import Linter
import Schema
import TextModel

/// The name of another level in a level's table.
struct OtherLevelNamed: Rule {
  let id: RuleID = "other-level-named"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard, index.levels.count > 1 else { return }
    let names = index.levels.indices.flatMap { level in Self.words(for: index.levels[level].name).map { (word: $0, level: level) } }
    guard !names.isEmpty else { return }
    let finder = WordFinder(names.map(\.word))
    AuthoredTexts(subject.document, subject.standard).forEachOfLevels { piece in
      guard case .target(let target) = piece.role else { return }
      let own = index.level(of: target)
      for match in finder.matches(in: piece.text) {
        let named = names[match.word]
        guard named.level != own, isLevel(match, in: piece.text, subject.words) else { continue }
        if named.level < own, subject.words.coachingWords.finder.firstMatch(in: piece.text) != nil { continue }
        return report(
          Finding(
            at: piece.range(match.start, match.end),
            Bilingual(
              zh: "\(index.levels[own].name)的要求中出现了“\(named.word)”",
              en: "The requirements of \(index.levels[own].name) mention “\(named.word)”"),
            notes: [
              Note(
                index.file.location(index.levels[named.level].range),
                Bilingual(zh: "“\(named.word)”是另一等级", en: "“\(named.word)” is another level"))
            ]))
      }
    }
  }

  /// The words to search for: the name, or the half of 五级/初级工 that is not only a number, since 二级类目 is not a level.
  private static func words(for name: Text) -> [String] {
    let halves = LevelName.halves(of: name)
    return (halves.isEmpty ? [name] : halves).map(\.string).filter { half in
      let scalars = Array(half.unicodeScalars)
      guard scalars.count >= 2, scalars.contains(where: { $0.value >= 0x3400 }) else { return false }
      return !(scalars.last == "级" && scalars.dropLast().allSatisfy { $0.isHanNumeral || $0.isASCII && $0.digit != nil })
    }
  }

  /// 高级 in 高级管理人员 or 高级工 is not a level's name.
  private func isLevel(_ match: WordFinder.Match, in text: Text, _ words: WordLists) -> Bool {
    let length = match.end - match.start
    return !words.notLevelNames.contains { $0.utf8.count > length && HanText.hasPrefix(text, $0, at: match.start) }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "出现了其他等级的名称", en: "Name of another level"),
    rationale: Bilingual(
      zh: "中级的表里出现“初级”，多半是从初级的表抄来而没有改。培训、指导低等级人员一类的要求除外；“高级管理人员”之类的复合词不算。",
      en:
        "If 初级 (junior) appears in the table of the intermediate level, the text was probably copied from the junior table and not changed. Requirements to teach or guide people of a lower level are exempt, and so are compounds such as 高级管理人员 (senior managers)."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        levels:
          - {level: junior, name: 初级, functions: []}
          - level: intermediate
            name: 中级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    knowledge:
                      - 1.1.1 初级面粉指标及含义
                      #       ^^^^ warning[other-level-named]: 中级的要求中出现了“初级”
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        levels:
          - {level: junior, name: 初级, functions: []}
          - level: senior
            name: 高级
            functions:
              - function: 1 培训指导
                contents:
                  - content: 1.1 培训
                    abilities:
                      - 1.1.1 能指导初级人员和面
                      - 1.1.2 能与初级产品供应商沟通
        """)
    ])
}
