import Linter
import Schema

/// A standard that does not say whether its levels include the lower ones.
struct CumulativeUnstated: Rule {
  let id: RuleID = "cumulative-unstated"
  let severity = Severity.hint
  let documentKinds: Set<DocumentKind> = [.standard]
  let rewrites: Set<RewrittenPart> = [.addition]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let standard = subject.standard?.standard, standard.cumulative == nil, let levels = standard.levels, levels.value.count > 1 else {
      return
    }
    // A value that could not be read is a finding already.
    let isBroken = subject.document.shapeProblems.contains { problem in
      if case .wrongType(.boolean, _) = problem.fault { true } else if case .emptyValue = problem.fault { true } else { false }
    }
    guard !isBroken else { return }
    let key = subject.document.keyLanguage == .chinese ? "涵盖低级别" : "cumulative"
    let insertion = FieldInsertion(subject.document.source)
    // Both fixes are offered. The first one keeps the present meaning.
    let fixes = [false, true].compactMap { value -> Fix? in
      guard let edit = insertion.line(beforeKey: levels.head, "\(key): \(value)") else { return nil }
      return subject.fix(Bilingual(zh: "写明“\(key): \(value)”", en: "Write `\(key): \(value)`"), .unsafe, [edit])
    }
    report(
      Finding(
        at: levels.head,
        Bilingual(zh: "没有写明高等级是否涵盖低等级，按不涵盖处理", en: "The standard does not say whether a level includes the lower ones; read as no"),
        fixes: fixes))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "没有写明是否涵盖低等级", en: "Not stated whether levels are cumulative"),
    rationale: Bilingual(
      zh: "高等级的要求是否涵盖低等级，决定培训计划要覆盖多少条目：涵盖时，中级计划要覆盖初级和中级的全部要求。省略即不涵盖，但最好写出来。",
      en:
        "Whether a level includes the lower ones decides what a training plan has to cover: if it does, a plan for the intermediate level also has to cover the junior level. If nothing is written it means no, but it is better to say so."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        # whole file
        kind: standard
        format: 1
        id: example
        version: 1.0.0
        title: 示例标准
        levels:
        #^^^^^ hint[cumulative-unstated]
          - {level: junior, name: 初级, functions: []}
          - {level: senior, name: 高级, functions: []}
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        cumulative: true
        levels:
          - {level: junior, name: 初级, functions: []}
          - {level: senior, name: 高级, functions: []}
        """)
    ])
}
