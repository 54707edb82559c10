import Linter
import Schema
import Standards
import TextModel

/// A module whose abilities are not assessed.
struct NeverAssessed: Rule {
  let id: RuleID = "never-assessed"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.trainingPlan]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let totals = PlanTotals(subject), let alignment = subject.alignment.alignment else { return }
    // Weights that do not total 100 have a finding of their own, and may be the reason.
    guard totals.modules.contains(where: { $0.value.assessment != nil }),
      totals.weights.allSatisfy({ $0 == nil }) || totals.weightSum == Quantity(100)
    else { return }
    // If every module is assessed, nothing is missing.
    guard totals.modules.contains(where: { $0.value.assessment == nil }) else { return }
    let lostByModule = lostByModule(totals.modules, alignment)
    for (module, lost) in zip(totals.modules, lostByModule) where !lost.isEmpty {
      guard let name = module.value.module else { continue }
      report(
        Finding(
          at: name.range,
          Bilingual(
            zh: "“\(name.value.whole)”没有考核，其中 \(lost.count) 条能力在任何考核中都未涉及",
            en:
              "“\(name.value.whole)” has no assessment; \(English.count(lost.count, "ability", "abilities")) in it \(lost.count == 1 ? "is" : "are") never assessed"
          ),
          about: .here(items: lost.sorted().map { alignment.identity(.item($0)) })))
    }
  }

  /// For each module the abilities that no assessment covers; none for a module with an assessment.
  private func lostByModule(_ modules: [Located<Module>], _ alignment: Alignment) -> [Set<Int>] {
    let hasAssessment = modules.map { $0.value.assessment != nil }
    var isAssessed = Array(repeating: false, count: alignment.index.items.count)
    forEachAbility(alignment) { module, item in
      if hasAssessment.indices.contains(module), hasAssessment[module] { isAssessed[item] = true }
    }
    var lost: [Set<Int>] = Array(repeating: [], count: modules.count)
    forEachAbility(alignment) { module, item in
      if hasAssessment.indices.contains(module), !hasAssessment[module], !isAssessed[item] { lost[module].insert(item) }
    }
    return lost
  }

  /// Calls `body` with each ability that a module covers.
  @inline(__always)
  private func forEachAbility(_ alignment: Alignment, _ body: (_ module: Int, _ item: Int) -> Void) {
    let index = alignment.index
    let modules = alignment.file.parts.map(\.module)
    // Indices are used, since references are large values to copy.
    for position in alignment.references.indices {
      guard case .part(let part) = alignment.references[position].container, let module = modules[part] else { continue }
      let resolution = alignment.references[position].resolution
      // Most references are to single items.
      if case .target(.item(let item)) = resolution {
        if index.items.column(of: item) == .abilities { body(module, item) }
        continue
      }
      resolution.forEachAssumedTarget { target in
        index.forEachItem(in: target) { if index.items.column(of: $0) == .abilities { body(module, $0) } }
      }
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "能力未安排考核", en: "Abilities that are never assessed"),
    rationale: Bilingual(
      zh: "能力要求是结业时应当会做的事。模块没有考核、其能力也不在其他考核之内，就无从证明学员达到了等级要求。",
      en:
        "Abilities are what trainees should be able to do at the end. If a module has no assessment and no other assessment covers its abilities, nothing shows that trainees have reached the level."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers: [1 原料准备]
            assessment: {method: 笔试, weight: 100}
          - module: M2 面点制作
        #           ^^^^^^^^^^^ warning[never-assessed]: 2 条能力
            covers: [2 面点制作]
        """)
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 全部
            covers: [1 原料准备, 2 面点制作]
            assessment: {method: 实操, weight: 100}
        """)
    ])
}
