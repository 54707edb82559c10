import Linter
import Schema
import Standards
import TextModel

/// A condition that asks for a level that the standard does not have, or for one that is not lower.
struct InvalidPreviousLevel: Rule {
  let id: RuleID = "invalid-previous-level"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for (position, level) in index.levels.enumerated() {
      for entry in level.level.entry?.value ?? [] {
        guard let previous = entry.value.previousLevel else { continue }
        guard let target = index.level(spelled: previous.value) else {
          // The condition may mean a level whose id could not be read. Half a pair of brackets is a finding.
          if index.mayLackNames || subject.document.syntaxProblems.contains(where: { $0.range.overlaps(previous.range) }) { continue }
          report(Finding(at: previous.range, unknown(previous.value, index)))
          continue
        }
        guard target >= position else { continue }
        let message =
          target == position
          ? Bilingual(zh: "前一等级不能是\(level.name)自身", en: "\(level.name) cannot be its own previous level")
          : Bilingual(
            zh: "前一等级“\(index.levels[target].name)”应低于\(level.name)",
            en: "The previous level \(index.levels[target].name) should be below \(level.name)")
        report(
          Finding(
            at: previous.range, message,
            notes: [Note(index.file.location(index.levels[target].range), Bilingual(zh: "该等级在此", en: "that level"))]))
      }
    }
  }

  private func unknown(_ name: Text, _ index: StandardIndex) -> Bilingual {
    guard let nearest = index.declaredNames.levels.nearest(to: name.string) else {
      let levels = index.levels.lazy.map(\.id.string)
      return Bilingual(
        zh: "本标准没有等级“\(name)”；现有：\(ShortList.joined(levels, by: "、"))",
        en: "The standard has no level “\(name)”; available: \(ShortList.joined(levels, by: ", "))")
    }
    return Bilingual(zh: "本标准没有等级“\(name)”，是否为“\(nearest)”？", en: "The standard has no level “\(name)”; did you mean “\(nearest)”?")
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "前一等级无效", en: "Invalid previous level"),
    rationale: Bilingual(
      zh: "“前一等级”写申报前须先取得的等级，应是本标准中较低的等级。",
      en: "`previous-level` is the level that applicants must hold before they can apply; it should be a lower level of the same standard."),
    bad: [
      RuleExample(
        .standard,
        """
        levels:
          - level: L5
            name: 五级/初级工
            entry: [{previous-level: L4, years: 1}]
            #                        ^^ error[invalid-previous-level]: 应低于五级/初级工
            functions: []
          - level: L4
            name: 四级/中级工
            entry: [{previous-level: L6, years: 4}]
            #                        ^^ invalid-previous-level
            functions: []
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        levels:
          - {level: L5, name: 五级/初级工, functions: []}
          - level: L4
            name: 四级/中级工
            entry: [{previous-level: 五级, years: 4}]
            functions: []
        """)
    ])
}
