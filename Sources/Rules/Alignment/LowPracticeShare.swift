import Linter
import Schema

/// A plan with more theory than practice.
struct LowPracticeShare: Rule {
  let id: RuleID = "low-practice-share"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.trainingPlan]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard case .trainingPlan(let plan) = subject.document.content, let hours = plan.hours, let practice = hours.value.practice else {
      return
    }
    guard let whole = HourCounts(hours.value).whole, whole > .zero, practice.value.thousandths * 2 < whole.thousandths else { return }
    // Hours that do not add up are already reported, and it is unknown which of them is wrong.
    guard HoursMismatch.isRight(subject) else { return }
    let share = practice.value.thousandths * 100 / whole.thousandths
    report(
      Finding(
        at: practice.range,
        Bilingual(
          zh: "实践学时占 \(share)%，职业培训一般不少于一半", en: "Practice is \(share)% of the hours; in vocational training it is usually at least half"))
    )
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "实践学时偏少", en: "Too little practice"),
    rationale: Bilingual(
      zh: "职业能力要靠练习形成。实践学时不足一半的计划，往往难以覆盖能力要求。",
      en:
        "Abilities are formed by practice. A plan with less than half of its hours in practice can seldom cover the abilities of its level."
    ),
    basis: Bilingual(
      zh: "职业院校专业教学中实践性教学学时原则上占总学时一半以上的要求", en: "The Chinese rule for vocational schools: at least half of all hours are practice"),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        hours: {total: 40, theory: 30, practice: 10}
        #                                        ^^ information[low-practice-share]: 25%
        """)
    ],
    good: [RuleExample(.trainingPlan, "hours: {total: 40, theory: 16, practice: 24}\n")])
}
