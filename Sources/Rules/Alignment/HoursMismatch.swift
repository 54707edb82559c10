import Linter
import Schema
import TextModel

/// Hours that do not add up.
struct HoursMismatch: Rule {
  let id: RuleID = "hours-mismatch"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.trainingPlan]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard case .trainingPlan(let plan) = subject.document.content else { return }
    // Invalid or unreadable hours are reported; sums are checked when the hours are valid.
    guard !checkSigns(plan, report), !subject.document.hasLostNumbers else { return }
    if let hours = plan.hours { checkOwnSum(hours, subject, report) }
    for module in plan.modules?.value ?? [] { checkModule(module.value, subject, report) }
    checkPlan(subject, report)
    AbsentHours(subject).report(report)
  }

  /// Whether all hours of a plan add up.
  static func isRight(_ subject: Subject) -> Bool {
    var isRight = true
    HoursMismatch().check(subject) { _ in isRight = false }
    return isRight
  }

  // MARK: One record

  /// Reports invalid hours. True if anything was reported.
  private func checkSigns(_ plan: TrainingPlan, _ report: (Finding) -> Void) -> Bool {
    var isReported = checkSigns(plan.hours, report)
    for module in plan.modules?.value ?? [] {
      if checkSigns(module.value.hours, report) { isReported = true }
      for unit in module.value.units?.value ?? [] where checkSigns(unit.value.hours, report) { isReported = true }
    }
    return isReported
  }

  private func checkSigns(_ hours: Located<Hours>?, _ report: (Finding) -> Void) -> Bool {
    guard let hours else { return false }
    var isNegative = false
    func check(_ value: Located<Quantity>?) {
      guard let value, value.value < .zero else { return }
      isNegative = true
      report(Finding(at: value.range, Bilingual(zh: "学时不能是负数", en: "Hours cannot be negative")))
    }
    check(hours.value.theory)
    check(hours.value.practice)
    check(hours.value.total)
    guard !isNegative, HourCounts(hours.value).whole == .zero, hours.value.total ?? hours.value.theory ?? hours.value.practice != nil else {
      return isNegative
    }
    report(Finding(at: hours.head, Bilingual(zh: "学时为 0", en: "The hours are 0")))
    return true
  }

  /// theory + practice = total. Any of the three can be wrong, so the fix needs a review.
  private func checkOwnSum(_ hours: Located<Hours>, _ subject: Subject, _ report: (Finding) -> Void) {
    guard let theory = hours.value.theory, let practice = hours.value.practice, let total = hours.value.total else { return }
    let sum = theory.value + practice.value
    guard sum != total.value else { return }
    report(
      Finding(
        at: total.range,
        Bilingual(
          zh: "理论 \(theory.value) + 实践 \(practice.value) = \(sum)，与总计 \(total.value) 不符",
          en: "Theory \(theory.value) + practice \(practice.value) = \(sum), but the total is \(total.value)"),
        about: .here("\(sum)"),
        fixes: [
          subject.fix(
            Bilingual(zh: "把总计改为 \(sum)", en: "Change the total to \(sum)"), .unsafe, replacing: total.range, with: "\(sum)")
        ]))
  }

  private func checkModule(_ module: Module, _ subject: Subject, _ report: (Finding) -> Void) {
    let units = PlanTotals.unitSum(module)
    for unit in module.units?.value ?? [] {
      if let hours = unit.value.hours { checkOwnSum(hours, subject, report) }
    }
    guard let hours = module.hours else { return }
    let counts = HourCounts(hours.value)
    let isConsistent = counts.total == nil || counts.theory == nil || counts.practice == nil || counts.total == sum(counts)
    guard isConsistent else { return checkOwnSum(hours, subject, report) }
    guard let units, !counts.agrees(with: units), !isExplainedByCopies(module, counts, subject) else { return }
    report(
      Finding(
        at: firstDifference(hours, counts, units),
        Bilingual(
          zh: "各单元学时（\(units.description.chinese)）与模块学时（\(counts.description.chinese)）不符",
          en: "The units have \(units.description.english), but the module has \(counts.description.english)"),
        about: .here("units", units.description.english),
        notes: (module.units?.value ?? []).compactMap { unit in
          unit.value.hours.map { Note(subject.location($0.range), HourCounts($0.value).description) }
        },
        fixes: (UnitHours(subject)?.fixes(for: module, counts, units) ?? []) + replacement(hours, units, subject)))
  }

  /// Whether the units add up if copied units are left out.
  private func isExplainedByCopies(_ module: Module, _ counts: HourCounts, _ subject: Subject) -> Bool {
    let units = module.units?.value ?? []
    let copies = CopiedUnits(among: units, subject)
    guard !copies.originals.isEmpty else { return false }
    let left = units.filter { !copies.contains($0.value) }
    return counts.agrees(with: HourCounts.sum(left.compactMap { $0.value.hours.map { HourCounts($0.value) } }))
  }

  private func sum(_ counts: HourCounts) -> Quantity { (counts.theory ?? .zero) + (counts.practice ?? .zero) }

  // MARK: The plan

  private func checkPlan(_ subject: Subject, _ report: (Finding) -> Void) {
    guard let totals = PlanTotals(subject), let (hours, counts) = totals.planHours, let modules = totals.moduleHours else { return }
    // The plan's own sum is wrong: one finding is enough.
    if let total = counts.total, counts.theory != nil, counts.practice != nil, sum(counts) != total { return }
    guard !counts.agrees(with: modules) else { return }
    if let once = totals.withoutCopies(subject)?.moduleHours, counts.agrees(with: once) { return }
    // A module that disagrees with its units is already reported, if its units agree with the plan.
    if let units = totals.unitHours, units != modules, counts.agrees(with: units) { return }
    // A module whose own three numbers disagree is already reported too.
    if totals.modules.contains(where: { hasBrokenSum($0.value.hours?.value) }) { return }
    // A missing module explains missing hours.
    if let whole = counts.whole, let sum = modules.whole, sum < whole, PlanTotals.lacksModules(subject) { return }
    report(
      Finding(
        at: firstDifference(hours, counts, modules),
        Bilingual(
          zh: "各模块学时（\(modules.description.chinese)）与计划学时（\(counts.description.chinese)）不符",
          en: "The modules have \(modules.description.english), but the plan has \(counts.description.english)"),
        about: .here("modules", modules.description.english),
        notes: totals.modules.compactMap { module in
          module.value.hours.map { hours in
            let name = module.value.module?.value.whole.string ?? ""
            let words = HourCounts(hours.value).description
            return Note(subject.location(hours.range), Bilingual(zh: "\(name)：\(words.chinese)", en: "\(name): \(words.english)"))
          }
        },
        fixes: replacement(hours, modules, subject)))
  }

  private func hasBrokenSum(_ hours: Hours?) -> Bool {
    guard let hours, let theory = hours.theory, let practice = hours.practice, let total = hours.total else { return false }
    return theory.value + practice.value != total.value
  }

  /// The range of the number that disagrees, or of the total if several do.
  private func firstDifference(_ hours: Located<Hours>, _ counts: HourCounts, _ other: HourCounts) -> ByteRange {
    if let total = hours.value.total, other.whole != total.value { return total.range }
    if let theory = hours.value.theory, other.theory != nil, other.theory != theory.value { return theory.range }
    if let practice = hours.value.practice, other.practice != nil, other.practice != practice.value { return practice.range }
    return hours.head
  }

  /// The fix that writes the sum of the parts. The numbers do not show which side is wrong, so that it is unsafe.
  private func replacement(_ hours: Located<Hours>, _ sum: HourCounts, _ subject: Subject) -> [Fix] {
    var edits: [TextEdit] = []
    func change(_ value: Located<Quantity>?, _ wanted: Quantity?) {
      guard let value, let wanted, value.value != wanted else { return }
      edits.append(TextEdit(value.range, "\(wanted)"))
    }
    change(hours.value.theory, sum.theory)
    change(hours.value.practice, sum.practice)
    change(hours.value.total, sum.whole)
    guard !edits.isEmpty else { return [] }
    let words = sum.description
    return [subject.fix(Bilingual(zh: "改为\(words.chinese)", en: "Change to \(words.english)"), .unsafe, edits)]
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "学时合计不符", en: "Hours do not add up"),
    rationale: Bilingual(
      zh: "理论与实践之和等于总计，各单元之和等于模块，各模块之和等于总学时。改动一处而没有改其他各处，是计划里最常见的错误；一处改动只报告一次。其他模块（单元）都写了学时，只有个别没有写，也无法合计。",
      en:
        "Theory and practice add up to the total, the units to the module, and the modules to the plan. Changing one number and not the others is the most common mistake in plans; each change is reported once. If the other modules or units have hours and one has none, the sum cannot be checked."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        hours: {total: 40, theory: 10, practice: 30}
        #              ^^ error[hours-mismatch]: 各模块学时（理论 12
        modules:
          - module: M1 原料准备
            hours: {theory: 4, practice: 10}
            covers: [1 原料准备]
          - module: M2 面点制作
            hours: {theory: 8, practice: 20}
            covers: [2 面点制作]
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            hours: {total: 20, theory: 4, practice: 10}
            #              ^^ error[hours-mismatch]: Theory 4 + practice 10 = 14
            covers: [1 原料准备, 2 面点制作]
        """),
      RuleExample(
        .trainingPlan,
        """
        hours: {total: 40, theory: 10, practice: 30}
        modules:
          - module: M1 原料准备
            hours: {theory: 4, practice: 10}
            covers: [1 原料准备]
          - module: M2 面点制作
          #         ^^^^^^^^^^^ error[hours-mismatch]: “M2 面点制作”没有写学时；其余合计 14，总学时是 40
            covers: [2 面点制作]
        """),
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        hours: {total: 14, theory: 4, practice: 10}
        modules:
          - module: M1 原料准备
            hours: {theory: 4, practice: 10}
            covers: [1 原料准备, 2 面点制作]
            units:
              - {unit: M1.1 选料, hours: {theory: 2, practice: 5}}
              - {unit: M1.2 其他, hours: {theory: 2, practice: 5}}
        """)
    ])
}
