import Linter
import Schema

/// A plan with fewer hours than the standard asks for at its level.
struct BelowTrainingHours: Rule {
  let id: RuleID = "below-training-hours"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.trainingPlan]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard case .trainingPlan(let plan) = subject.document.content, let alignment = subject.alignment.alignment, let hours = plan.hours
    else { return }
    guard let asked = alignment.index.levels[alignment.level].level.trainingHours, let whole = HourCounts(hours.value).whole,
      whole < asked.value, HoursMismatch.isRight(subject)
    else { return }
    let name = alignment.levelName(alignment.level)
    report(
      Finding(
        at: hours.value.total?.range ?? hours.head,
        Bilingual(
          zh: "总学时 \(whole)，少于标准对\(name.chinese)规定的 \(asked.value) 学时",
          en: "The plan has \(whole) hours; the standard requires at least \(asked.value) at level \(name.english)"),
        about: .here("\(asked.value)"),
        notes: [Note(alignment.index.file.location(asked.range), Bilingual(zh: "标准在此处规定", en: "the standard sets the minimum here"))]))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "少于标准规定的培训学时", en: "Fewer hours than the standard requires"),
    rationale: Bilingual(
      zh: "标准可为各等级规定最少培训学时。学员起点较高时可以少安排，但应说明。",
      en:
        "A standard may set a minimum of training hours for a level. Fewer hours are acceptable for trainees with prior knowledge, but the plan should say so."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        hours: {total: 32, theory: 12, practice: 20}
        #              ^^ information[below-training-hours]: 40
        """)
    ],
    good: [RuleExample(.trainingPlan, "hours: {total: 40, theory: 16, practice: 24}\n")])
}
