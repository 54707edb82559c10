import Linter
import Schema

/// A level of a national occupational standard without training hours.
struct MissingTrainingHours: Rule {
  let id: RuleID = "missing-training-hours"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard, index.standard.profile?.value == .nationalOccupational else { return }
    var faulty = subject.document.shapeProblems.map(\.range).sorted()[...]
    var records = (index.standard.levels?.value ?? []).map(\.range)[...]
    for level in index.levels where level.level.trainingHours == nil {
      records = records.drop { !$0.contains(level.range) }
      guard let whole = records.first else { break }
      // Hours that could not be read are a finding already.
      faulty = faulty.drop { $0.start < whole.start }
      guard !faulty.prefix(while: { $0.start <= whole.end }).contains(where: { whole.contains($0) }) else { continue }
      report(
        Finding(
          at: level.range, Bilingual(zh: "\(level.name)没有写培训学时", en: "\(level.name) has no training hours"),
          fixes: RecordEditing(subject.file).fix(adding: "training-hours", to: Level.shape.description, around: level.range).map { [$0] }
            ?? []))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "没有写培训学时", en: "Missing training hours"),
    rationale: Bilingual(
      zh: "国家职业标准为每个等级规定最少培训学时，培训计划的总学时据此核对。",
      en: "National occupational standards set a minimum of training hours for every level, and training plans are checked against it."),
    basis: Bilingual(zh: "国家职业标准“培训参考学时”", en: "National occupational standards: “reference training hours”"),
    bad: [
      RuleExample(
        .standard,
        """
        profile: national-occupational
        levels:
          - {level: L5, name: 五级/初级工, training-hours: 80, functions: []}
          - {level: L4, name: 四级/中级工, functions: []}
          #                   ^^^^^^^^^^^ information[missing-training-hours]
        """)
    ],
    good: [RuleExample(.standard, "levels:\n  - {level: L5, name: 五级/初级工, functions: []}\n")])
}
