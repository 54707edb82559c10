import Linter
import Schema
import Standards
import TextModel

/// Hours whose shares are far from the weights that the standard gives to its functions.
struct HoursOffWeight: Rule {
  let id: RuleID = "hours-off-weight"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.trainingPlan]
  /// In percentage points: smaller differences are accepted.
  private static let tolerance = 10

  func check(_ subject: Subject, report: (Finding) -> Void) {
    // Shares are only compared when the plan is complete and adds up.
    guard let totals = PlanTotals(subject), let alignment = subject.alignment.alignment, alignment.areGapsKnown,
      alignment.gaps.functions.isEmpty, !subject.document.hasLostNumbers, !alignment.index.file.document.hasLostLines,
      let range = totals.plan.hours?.head ?? totals.plan.modules?.head
    else { return }
    let weights = skillWeights(alignment)
    guard !weights.isEmpty, HoursMismatch.isRight(subject) else { return }
    // Weights that do not add up are a finding in the standard, and any of them may be wrong.
    let own = alignment.coverage.functions.filter { alignment.index.functions[$0].level == alignment.level }
    let sum = own.compactMap { weights[alignment.index.functions[$0].key]?.value }.reduce(Quantity.zero, +)
    guard sum == Quantity(100) else { return }
    let (hours, whole) = hoursByFunction(totals, alignment)
    guard whole > 0 else { return }
    var off: [(function: Int, title: Text, share: Int, weight: Located<Quantity>)] = []
    for function in own {
      guard let weight = weights[alignment.index.functions[function].key] else { continue }
      let share = (hours[function] ?? 0) * 100 / whole
      guard abs(share - weight.value.thousandths / 1000) > Self.tolerance else { continue }
      off.append((function, alignment.index.functions[function].title, share, weight))
    }
    guard !off.isEmpty else { return }
    report(finding(off, range, alignment))
  }

  /// One finding for all functions, since a surplus of one is a deficit of another.
  private func finding(
    _ off: [(function: Int, title: Text, share: Int, weight: Located<Quantity>)], _ range: ByteRange, _ alignment: Alignment
  ) -> Finding {
    let chinese = off.map { "“\($0.title)”占学时的 \($0.share)%，标准的技能权重是 \($0.weight.value)%" }
    let english = off.map { "“\($0.title)” has \($0.share)% of the hours, but its skill weight in the standard is \($0.weight.value)%" }
    return Finding(
      at: range, Bilingual(zh: chinese.joined(separator: "；"), en: english.joined(separator: "; ")),
      about: .here(items: off.map { alignment.identity(.function($0.function)) }),
      notes: off.map {
        Note(alignment.index.file.location($0.weight.range), Bilingual(zh: "标准在此处规定权重", en: "the standard sets the weight here"))
      })
  }

  private func skillWeights(_ alignment: Alignment) -> [NameKey: Located<Quantity>] {
    let table = alignment.index.standard.weights?.value.skills?.value ?? []
    var weights: [NameKey: Located<Quantity>] = [:]
    for row in table where alignment.index.level(spelled: row.key.value) == alignment.level {
      for cell in row.value.value { weights[NameKey(cell.key.value)] = cell.value }
    }
    return weights
  }

  /// The hours of each function. The hours of a module are divided among the functions that it covers, by the number of items.
  private func hoursByFunction(_ totals: PlanTotals, _ alignment: Alignment) -> (hours: [Int: Int], whole: Int) {
    var items: [[Int: Int]] = Array(repeating: [:], count: totals.modules.count)
    for resolved in alignment.references {
      guard case .part(let part) = resolved.container, let module = alignment.file.parts[part].module, items.indices.contains(module) else {
        continue
      }
      for target in resolved.resolution.assumedTargets {
        let function = atOwnLevel(alignment.index.function(of: target), alignment)
        items[module][function, default: 0] += alignment.index.items(in: target).count
      }
    }
    var hours: [Int: Int] = [:]
    var whole = 0
    for (module, items) in zip(totals.modules, items) {
      let count = items.values.reduce(0, +)
      guard let own = Self.hours(of: module.value), own > 0, count > 0 else { continue }
      whole += own
      for (function, number) in items { hours[function, default: 0] += own * number / count }
    }
    return (hours, whole)
  }

  /// The function of the same name at the file's level, for modules that repeat a function of a lower level.
  private func atOwnLevel(_ function: Int, _ alignment: Alignment) -> Int {
    let functions = alignment.index.functions
    guard functions[function].level != alignment.level else { return function }
    let own = alignment.index.levels[alignment.level].functions
    return own.first { functions[$0].key == functions[function].key } ?? function
  }

  /// The hours of a module in thousandths, or the sum of its units if it has none.
  private static func hours(of module: Module) -> Int? {
    (module.hours.map { HourCounts($0.value) } ?? PlanTotals.unitSum(module))?.whole?.thousandths
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "学时分配与权重相差较大", en: "Hours differ widely from the weights"),
    rationale: Bilingual(
      zh: "标准的技能权重反映各职业功能在评价中的分量。某一功能的学时比例与权重相差超过 10 个百分点时，值得核对一次。",
      en:
        "The skill weights of a standard say how much each job function counts in the assessment. If a function's share of the hours differs from its weight by more than ten percentage points, it is worth checking."
    ),
    basis: Bilingual(zh: "国家职业标准编制中的技能要求权重表", en: "The table of skill weights in national occupational standards"),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        hours: {total: 40, theory: 16, practice: 24}
        # What one function has too much of, another has too little of.
        # <file> information[hours-off-weight]: “原料准备”占学时的 70%
        modules:
          - module: M1 原料准备
            hours: {theory: 12, practice: 16}
            covers: [1 原料准备]
          - module: M2 面点制作
            hours: {theory: 4, practice: 8}
            covers: [2 面点制作]
        """)
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        hours: {total: 40, theory: 16, practice: 24}
        modules:
          - module: M1 原料准备
            hours: {theory: 6, practice: 10}
            covers: [1 原料准备]
          - module: M2 面点制作
            hours: {theory: 10, practice: 14}
            covers: [2 面点制作]
        """)
    ])
}
