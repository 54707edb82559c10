import Linter
import Schema
import TextModel

/// Weights of the assessment that do not total 100.
struct AssessmentNot100: Rule {
  let id: RuleID = "assessment-not-100"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.trainingPlan]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let totals = PlanTotals(subject), totals.weights.contains(where: { $0 != nil }) else { return }
    let hundred = Quantity(100)
    var hasImpossible = false
    for weight in totals.weights.compactMap({ $0 }) where weight.value < .zero || weight.value > hundred {
      hasImpossible = true
      report(Finding(at: weight.range, Bilingual(zh: "考核权重应在 0 到 100 之间", en: "An assessment weight should be between 0 and 100")))
    }
    for weight in totals.weights.compactMap({ $0 }) where weight.value == .zero {
      hasImpossible = true
      report(
        Finding(
          at: weight.range,
          Bilingual(zh: "考核权重为 0：这项考核不计入成绩", en: "The assessment weight is 0: this assessment does not count towards the result")))
    }
    let sum = totals.weightSum
    guard !hasImpossible, sum != hundred, !subject.document.hasLostNumbers else { return }
    if sum < hundred, PlanTotals.lacksModules(subject) { return }
    if totals.withoutCopies(subject)?.weightSum == hundred { return }
    report(finding(sum, totals, subject))
  }

  private func finding(_ sum: Quantity, _ totals: PlanTotals, _ subject: Subject) -> Finding {
    let hundred = Quantity(100)
    let shares = totals.weights
    let without = shares.indices.filter { shares[$0] == nil }
    // If only one module lacks a weight, and the others total less than 100, the fix fills in the rest.
    if without.count == 1, sum < hundred, let only = without.first, let name = totals.modules[only].value.module {
      return Finding(
        at: name.range,
        Bilingual(
          zh: "“\(name.value.whole)”没有考核权重；其余模块合计 \(sum)，还差 \(hundred - sum)",
          en: "“\(name.value.whole)” has no assessment weight; the other modules total \(sum), which leaves \(hundred - sum)"),
        about: .here("\(sum)"))
    }
    let weights = shares.compactMap { $0 }
    if let (weight, percent) = FractionHint.onlyFraction(in: weights) {
      return Finding(
        at: weight.range,
        Bilingual(
          zh: "考核权重写百分数，\(weight.value) 应写作 \(percent)", en: "Assessment weights are percentages: write \(weight.value) as \(percent)"),
        about: .here("\(sum)"),
        fixes: [
          subject.fix(
            Bilingual(zh: "改为 \(percent)", en: "Change to \(percent)"), .unsafe, replacing: weight.range, with: percent.description)
        ])
    }
    let range = weights.last?.range ?? totals.plan.modules?.head ?? ByteRange(at: 0)
    let list = weights.map { $0.value.description }.joined(separator: " + ")
    let hint = FractionHint.text(values: weights.map(\.value), sum: sum)
    return Finding(
      at: range,
      Bilingual(
        zh: "考核权重 \(list) = \(sum)，应为 100\(hint.chinese)",
        en: "Assessment weights \(list) = \(sum); they should total 100\(hint.english)"),
      about: .here("\(sum)"),
      notes: weights.dropLast().map { Note(subject.location($0.range), Bilingual(zh: "权重 \($0.value)", en: "a weight of \($0.value)")) })
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "考核权重合计不是 100", en: "Assessment weights do not total 100"),
    rationale: Bilingual(
      zh: "各模块的考核权重是总成绩的百分数，合计应为 100，各项大于 0。增删模块后忘记调整权重，会使成绩无法计算。",
      en:
        "The assessment weights of the modules are percentages of the final result: each is more than 0, and together they total 100. If modules change and the weights do not, the result cannot be calculated."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers: [1 原料准备]
            assessment: {method: 笔试, weight: 40}
          - module: M2 面点制作
            covers: [2 面点制作]
            assessment: {method: 实操, weight: 50}
        #                                      ^^ error[assessment-not-100]: 40 + 50 = 90
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers: [1 原料准备]
            assessment: {method: 笔试, weight: 0}
        #                                      ^ error[assessment-not-100]: 权重为 0
          - module: M2 面点制作
            covers: [2 面点制作]
            assessment: {method: 实操, weight: 100}
        """),
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers: [1 原料准备]
            assessment: {method: 笔试, weight: 40}
          - module: M2 面点制作
            covers: [2 面点制作]
            assessment: {method: 实操, weight: 60}
        """)
    ])
}
