import Linter
import Schema
import Standards
import TextModel

/// A content whose abilities are covered, but none of its knowledge.
struct AbilityWithoutKnowledge: Rule {
  let id: RuleID = "ability-without-knowledge"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment, alignment.areGapsKnown, let partsRange = alignment.file.partsRange else { return }
    for gap in alignment.gaps.partial where Self.lacksAllKnowledge(gap.content, gap.items, alignment) {
      let label = alignment.index.label(of: .content(gap.content))
      let target = Target.content(gap.content)
      let part = alignment.partToExtend(forFunction: alignment.index.contents[gap.content].function)
      // The abilities are references of their own; one to the whole content would cover them again.
      let items = PartAssist.add(items: gap.items, to: part, alignment, subject)
      report(
        Finding(
          at: part?.covers?.head ?? partsRange,
          Bilingual(
            zh: "“\(label)”只安排了能力，没有安排相关知识（\(gap.items.count) 条）",
            en: "`\(label)`: abilities are covered, but not the related knowledge (\(English.count(gap.items.count, "knowledge item")))"
          ),
          about: .of(alignment.identity(target), items: gap.items.map { alignment.identity(.item($0)) }),
          notes: [alignment.note(target)], fixes: items.isEmpty ? PartAssist.add(target, to: part, alignment, subject) : items))
    }
  }

  /// True when exactly the whole knowledge of a content is missing; `missing-item` leaves that to this rule.
  static func lacksAllKnowledge(_ content: Int, _ missing: [Int], _ alignment: Alignment) -> Bool {
    let items = alignment.index.contents[content].items
    let knowledge = items.filter { alignment.index.items[$0].column == .knowledge }
    guard !knowledge.isEmpty, missing == knowledge else { return false }
    // Abilities that are all left out are not taught.
    return items.contains { item in
      alignment.index.items[item].column != .knowledge
        && [.covered, .coveredAndLeftOut].contains(alignment.coverage.state(ofItem: item))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "有能力而无相关知识", en: "Abilities without the related knowledge"),
    rationale: Bilingual(
      zh: "相关知识是掌握能力的基础。只安排能力训练而不安排任何相关知识，学员只会照做，也难以通过理论考核。",
      en:
        "Abilities build on related knowledge. If a plan leaves all of it out, trainees learn to copy steps without understanding them, and may fail the theory examination."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers: [1 原料准备, A2.1.1 能调制水调面团, 2.2 烘烤]
        #   ^^^^^^ warning[ability-without-knowledge]: “2.1 和面”
        """)
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers: [1 原料准备, A2.1.1 能调制水调面团, K2.1.1 水调面团的特点, 2.2 烘烤]
        """)
    ])
}
