import Linter
import Schema
import Standards

/// A job function of a national occupational standard with one work content only.
struct SingleContentFunction: Rule {
  let id: RuleID = "single-content-function"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.standard]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard, index.standard.profile?.value == .nationalOccupational, !subject.document.hasLostLines else {
      return
    }
    let lacking = Set(subject.catalogueFaults.compactMap { if case .missingContent(let function, _) = $0 { function } else { nil } })
    let moved = MovedContents(subject.standard)
    for (position, function) in index.functions.enumerated()
    where !moved.isMissed(by: function.key) && !lacking.contains(position) && function.contents.count == 1
      && function.record.value.contents?.value.count == 1
    {
      report(
        Finding(
          at: function.range,
          Bilingual(zh: "职业功能“\(function.title)”只有一项工作内容", en: "The job function “\(function.title)” has only one work content")))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "职业功能只有一项工作内容", en: "Job function with a single work content"),
    rationale: Bilingual(
      zh: "国家职业标准中，一项职业功能通常分为两项以上工作内容；只有一项时，这一层划分没有意义，往往可以并入别的职业功能。",
      en:
        "In national occupational standards a job function usually has two or more work contents. With only one, the division adds nothing, and the function can often be merged with another."
    ),
    basis: Bilingual(
      zh: "国家职业标准编制的通行要求：每项职业功能包含两项或两项以上工作内容",
      en: "Common practice in national occupational standards: two or more work contents for each job function"),
    bad: [
      RuleExample(
        .standard,
        """
        profile: national-occupational
        levels:
          - level: L5
            name: 五级/初级工
            functions:
              - function: 1 原料准备
                #         ^^^^^^^^^^ information[single-content-function]
                contents: [{content: 1.1 选料}]
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        profile: national-occupational
        levels:
          - level: L5
            name: 五级/初级工
            functions:
              - function: 1 原料准备
                contents: [{content: 1.1 选料}, {content: 1.2 称量}]
        """)
    ])
}
