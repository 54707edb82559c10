import Linter
import Schema
import Standards

/// Content below the entry level, or a skipped level.
struct BelowLevel: Rule {
  let id: RuleID = "below-level"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.trainingPlan]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard case .trainingPlan = subject.document.content, let alignment = subject.alignment.alignment, let from = alignment.fromLevel else {
      return
    }
    checkGap(from, alignment, report)
    // A unit repeats what its module covers; that is reported once.
    var reported: Set<RevisedTarget> = []
    for resolved in alignment.references {
      guard let target = resolved.resolution.certainTargets.first(where: { alignment.index.level(of: $0) <= from }) else { continue }
      guard from < alignment.level, case .part(let part) = resolved.container else { continue }
      guard reported.insert(RevisedTarget(target: target, module: alignment.file.parts[part].module)).inserted else { continue }
      let name = alignment.levelName(alignment.index.level(of: target))
      let entry = alignment.levelName(from)
      report(
        Finding(
          at: resolved.reference.range,
          Bilingual(
            zh: "“\(alignment.index.label(of: target))”属于\(name.chinese)，学员入学时（\(entry.chinese)）已具备",
            en:
              "`\(alignment.index.label(of: target))` is at level \(name.english), which trainees have already reached on entry (\(entry.english))"
          ),
          notes: [alignment.note(target)]))
    }
  }

  /// A cumulative standard requires the levels between anyway.
  private func checkGap(_ from: Int, _ alignment: Alignment, _ report: (Finding) -> Void) {
    guard from + 1 < alignment.level, !alignment.index.mayBeCumulative, let range = alignment.file.fromLevel?.range else { return }
    let skipped = Range(clamping: from + 1, alignment.level).map(alignment.levelName)
    report(
      Finding(
        at: range,
        Bilingual(
          zh:
            "从\(alignment.levelName(from).chinese)到\(alignment.levelName(alignment.level).chinese)，跳过了\(skipped.map(\.chinese).joined(separator: "、"))",
          en:
            "From \(alignment.levelName(from).english) to \(alignment.levelName(alignment.level).english) the plan skips \(skipped.map(\.english).joined(separator: ", "))"
        ), about: .here(alignment.levelName(alignment.level).english), severity: .error))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "低于起点等级，或跳级", en: "Content below the entry level, or a level skipped"),
    rationale: Bilingual(
      zh: "起点等级说明学员入学时已具备什么。安排复习低等级的内容可以，但应是有意为之；从起点等级跳过一个等级，中间的要求就无人教授。",
      en:
        "The entry level says what trainees can do already. Revising content of a lower level is fine if it is intended. If a level between the entry level and the target level is skipped, its requirements are never taught."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        level: senior
        from-level: junior
        modules:
          - module: M1 复习
            covers: [junior/1.1 选料]
        #            ^^^^^^^^^^^^^^^ information[below-level]: 已具备
        """)
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        level: senior
        from-level: junior
        modules:
          - module: M1 选料
            covers: [1.1 选料]
        """)
    ])
}
