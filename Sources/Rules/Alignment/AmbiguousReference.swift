import Linter
import Schema

/// A bare three-part number that belongs to both an ability and a knowledge item.
struct AmbiguousReference: Rule {
  let id: RuleID = "ambiguous-reference"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]
  let rewrites: Set<RewrittenPart> = [.value]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment else { return }
    let separated = SeparatedNames(alignment).numbers
    for resolved in alignment.doubtful {
      guard case .ambiguous(let targets) = resolved.resolution, !separated.contains(resolved.reference.range) else { continue }
      let labels = targets.map { alignment.spelling($0) }
      let number = resolved.reference.value.code?.string ?? resolved.reference.value.whole.string
      report(
        Finding(
          at: resolved.reference.codeRange,
          Bilingual(
            zh: "\(number) 既是能力又是知识：" + labels.map { "“\($0)”" }.joined(separator: "还是") + "？",
            en: "\(number) is both an ability and a knowledge item; did you mean " + labels.map { "`\($0)`" }.joined(separator: " or ")
              + "?"),
          notes: targets.map { alignment.note($0) },
          fixes: targets.map { alignment.replacement(of: resolved.reference, with: $0, .safe, subject) }))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "分不清是能力还是知识", en: "Unclear whether an ability or a knowledge item is meant"),
    rationale: Bilingual(
      zh: "能力要求和相关知识各自编号，同一个三级编号两边都有。引用单条时须写明是哪一栏：能力写 A（或“能”），知识写 K（或“知”），如 A5.3.2、K5.3.2；写出名称也能分清。",
      en:
        "Abilities and knowledge items are numbered separately, so one three-part number can occur in both columns. A reference to a single item should name the column: A (or 能) for an ability, K (or 知) for knowledge, as in A5.3.2 or K5.3.2; writing the title works too."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 和面
            covers: [2.1.1]
            #        ^^^^^ error[ambiguous-reference]: A2.1.1 能调制水调面团
        """)
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 和面
            covers: [A2.1.1 能调制水调面团, 2.1.1 水调面团的特点]
        """)
    ])
}
