import Linter
import Schema
import TextModel

/// An entry condition that does not ask for years of work.
struct ConditionWithoutYears: Rule {
  let id: RuleID = "condition-without-years"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for level in index.levels {
      let entries = level.level.entry?.value ?? []
      let following = entries.dropFirst().map(Optional.some) + [nil]
      for (entry, next) in zip(entries, following) where entry.value.years == nil {
        // Years that could not be read have a finding of their own.
        guard !subject.document.shapeProblems.contains(where: { entry.range.contains($0.range) }) else { continue }
        guard entry.value.education != nil || entry.value.previousLevel != nil || entry.value.other != nil else { continue }
        if let next, Self.isDivided(entry.value, next.value) {
          report(divided(entry, next, level.name, subject))
          continue
        }
        report(Finding(at: entry.range, message(entry.value, level.name), fixes: fixes(entry, subject)))
      }
    }
  }

  /// Whether two conditions are one with a superfluous `- ` in front of its years: the first alone would admit everybody.
  private static func isDivided(_ entry: EntryCondition, _ next: EntryCondition) -> Bool {
    entry.education?.value == .any && entry.previousLevel == nil && entry.other == nil && next.years != nil && next.education == nil
      && next.previousLevel == nil
  }

  private func divided(
    _ entry: Located<EntryCondition>, _ next: Located<EntryCondition>, _ level: Text, _ subject: Subject
  ) -> Finding {
    let bytes = subject.document.source.bytes
    let mark = ByteRange(max(next.range.start - 2, 0), next.range.start)
    let isMark = bytes[clamping: mark.start..<mark.end].elementsEqual("- ".utf8)
    let fix = subject.fix(Bilingual(zh: "删去“- ”，与上一条合并", en: "Remove the `- `, which joins the two"), .unsafe, replacing: mark, with: "  ")
    return Finding(
      at: entry.range,
      Bilingual(
        zh: "\(level)的这条申报条件谁都符合；下一条只有工作年限，应与它是同一条，请删去下一条前面的“- ”",
        en:
          "Everybody meets this entry condition of \(level); the next one, which has only years, belongs to it: remove the `- ` before that"
      ),
      severity: .error, notes: [Note(subject.location(next.range), Bilingual(zh: "下一条", en: "the next condition"))],
      fixes: isMark ? [fix] : [])
  }

  private func fixes(_ entry: Located<EntryCondition>, _ subject: Subject) -> [Fix] {
    let inside = ByteRange(at: entry.range.start + 1)
    return RecordEditing(subject.file).fix(adding: "years", to: EntryCondition.shape.description, around: inside).map { [$0] } ?? []
  }

  private func message(_ entry: EntryCondition, _ level: Text) -> Bilingual {
    let education =
      entry.education.map { Bilingual(zh: "（\($0.value.name.chinese)）", en: " (\($0.value.name.english))") } ?? Bilingual(zh: "", en: "")
    return Bilingual(
      zh: "\(level)的申报条件\(education.chinese)没有写工作年限",
      en: "An entry condition of \(level)\(education.english) does not say how many years of work are required")
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "申报条件没有写年限", en: "Entry condition without years of work"),
    rationale: Bilingual(
      zh: "申报条件通常写明工作年限；写“实习期满”一类条件时，审核的人需要另行判断，岗位说明的年限也无从比较。不要求年限的，写“工作年限: 0”。“学历: 不限”单独成一条时谁都符合，其余条件就没有意义了，多半是下一行多写了“- ”。",
      en:
        "Entry conditions usually say how many years of work are required. If one says something else, such as the completion of an internship, a person has to decide whether it is met, and job descriptions cannot be compared with it. If no years are required, write `years: 0`. If `education: any` is a condition of its own, everybody meets it and the others mean nothing: usually the line below has a `- ` too many."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            entry:
              - {education: any, years: 2}
              - {education: bachelor, other: 实习期满}
              # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[condition-without-years]: （本科）
            functions: []
        """),
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            entry:
              - education: any
              # ^^^^^^^^^^^^^^ error[condition-without-years]: 谁都符合
              - years: 2
            functions: []
        """),
    ],
    good: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            entry:
              - {education: any, years: 2}
              - {education: bachelor, years: 0}
            functions: []
        """)
    ])
}
