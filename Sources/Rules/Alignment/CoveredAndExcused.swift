import Linter
import Schema
import Standards
import TextModel

/// An item that a file both covers and lists as not covered.
struct CoveredAndExcused: Rule {
  let id: RuleID = "covered-and-excused"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]
  let rewrites: Set<RewrittenPart> = [.removal]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment, alignment.file.notCovered != nil,
      alignment.index.items.indices.contains(where: { alignment.coverage.state(ofItem: $0) == .coveredAndLeftOut })
    else { return }
    let references = coveringReferences(alignment)
    for resolved in alignment.references {
      guard case .notCovered(let position) = resolved.container else { continue }
      let targets = resolved.resolution.certainTargets
      for target in targets {
        let items = alignment.index.items(in: target)
        // A reference that has its own finding may mean another entry.
        let both = items.filter { alignment.coverage.state(ofItem: $0) == .coveredAndLeftOut && references[$0] != nil }
        guard let first = both.first else { continue }
        // The other members of a range may rightly be left out.
        let isWhole = both.count == items.count && targets.count == 1
        report(finding(resolved, position, target, isWhole: isWhole, both, references[first] ?? [], alignment, subject))
        break
      }
    }
  }

  private func finding(
    _ resolved: ResolvedReference, _ position: Int, _ target: Target, isWhole: Bool, _ both: [Int], _ references: [Located<Reference>],
    _ alignment: Alignment, _ subject: Subject
  ) -> Finding {
    let label = alignment.spelling(target)
    let partly = isWhole ? ("", "") : ("（部分条目）", " in part")
    return Finding(
      at: resolved.reference.range,
      Bilingual(
        zh: "“\(label)”\(partly.0)既列为不覆盖，又被对应", en: "`\(label)` is listed as not covered, but is covered\(partly.1)"),
      about: .here(items: both.map { alignment.identity(.item($0)) }),
      notes: references.map { reference in
        Note(subject.location(reference.range), Bilingual(zh: "在此处对应", en: "it is covered here"))
      },
      fixes: isWhole ? NotCoveredRemoval.fix(position, alignment, subject) : [])
  }

  /// The maximum number of references that a finding lists.
  private static let maximumReferences = 10

  /// For each item that is also left out, the references that cover it.
  private func coveringReferences(_ alignment: Alignment) -> [Int: [Located<Reference>]] {
    var references: [Int: [Located<Reference>]] = [:]
    // Indices are used, since references are large values to copy.
    for position in alignment.references.indices {
      guard case .part = alignment.references[position].container else { continue }
      var items: Set<Int> = []
      for target in alignment.references[position].resolution.certainTargets {
        alignment.index.forEachItem(in: target) { if alignment.coverage.state(ofItem: $0) == .coveredAndLeftOut { items.insert($0) } }
      }
      for item in items where references[item, default: []].count < Self.maximumReferences {
        references[item, default: []].append(alignment.references[position].reference)
      }
    }
    return references
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "既覆盖又列为不覆盖", en: "Both covered and listed as not covered"),
    rationale: Bilingual(
      zh: "同一条目不能既由某个职责或模块对应，又列在不覆盖里：两处必有一处没有跟着修改。只不覆盖其中几条时，应逐条写明对应的条目，而不是整项对应。",
      en:
        "An item cannot be covered by a duty or module and also be listed as not covered: one of the two places was not updated. If only some items are left out, refer to the others one by one instead of to the whole."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 全部
            covers: [1 原料准备, 2 面点制作]
        not-covered:
          - {ref: 2.2 烘烤, reason: 另行安排}
        #         ^^^^^^^^ error[covered-and-excused]: “2.2 烘烤”既列为不覆盖
        """)
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 全部
            covers: [1 原料准备, 2.1 和面]
        not-covered:
          - {ref: 2.2 烘烤, reason: 另行安排}
        """)
    ])
}
