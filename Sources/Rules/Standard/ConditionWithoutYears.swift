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
      for entry in level.level.entry?.value ?? [] where entry.value.years == nil {
        // Years that could not be read have a finding of their own.
        guard !subject.document.shapeProblems.contains(where: { entry.range.contains($0.range) }) else { continue }
        guard entry.value.education != nil || entry.value.previousLevel != nil || entry.value.other != nil else { continue }
        report(Finding(at: entry.range, message(entry.value, level.name), fixes: fixes(entry, subject)))
      }
    }
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
      zh: "申报条件通常写明工作年限；写“实习期满”一类条件时，审核的人需要另行判断，岗位说明的年限也无从比较。不要求年限的，写“工作年限: 0”。",
      en:
        "Entry conditions usually say how many years of work are required. If one says something else, such as the completion of an internship, a person has to decide whether it is met, and job descriptions cannot be compared with it. If no years are required, write `years: 0`."
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
        """)
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
