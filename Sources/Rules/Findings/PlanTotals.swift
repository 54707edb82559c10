import Linter
import Schema
import Standards
import TextModel

/// The sums over the modules of a plan, and the plan's own totals.
struct PlanTotals {
  let plan: TrainingPlan
  let modules: [Located<Module>]

  init?(_ subject: Subject) {
    guard case .trainingPlan(let plan) = subject.document.content, let modules = plan.modules?.value, !modules.isEmpty else { return nil }
    self.plan = plan
    self.modules = modules
  }

  private init(_ plan: TrainingPlan, _ modules: [Located<Module>]) {
    self.plan = plan
    self.modules = modules
  }

  /// The totals without modules that are copies of others, which have a finding of their own.
  func withoutCopies(_ subject: Subject) -> PlanTotals? {
    guard let alignment = subject.alignment.alignment else { return nil }
    let copies = Set(
      RepeatedReferences(alignment).copiedModules().filter { $0.copy.name?.value == $0.original.name?.value }.map(\.module))
    return copies.isEmpty ? nil : PlanTotals(plan, modules.indices.filter { !copies.contains($0) }.map { modules[$0] })
  }

  /// The hours of the modules; nil when one of them has none.
  var moduleHours: HourCounts? {
    let counts = modules.compactMap { $0.value.hours.map { HourCounts($0.value) } }
    return counts.count == modules.count ? HourCounts.sum(counts) : nil
  }

  /// The hours of the modules, with the sum of the units for a module that disagrees with them.
  var unitHours: HourCounts? {
    let counts = modules.compactMap { module -> HourCounts? in
      let own = module.value.hours.map { HourCounts($0.value) }
      guard let units = Self.unitSum(module.value) else { return own }
      return units
    }
    return counts.count == modules.count ? HourCounts.sum(counts) : nil
  }

  /// The sum of a module's units; nil when it has none or one of them lacks hours.
  static func unitSum(_ module: Module) -> HourCounts? {
    guard let units = module.units?.value, !units.isEmpty else { return nil }
    let counts = units.compactMap { $0.value.hours.map { HourCounts($0.value) } }
    return counts.count == units.count ? HourCounts.sum(counts) : nil
  }

  var planHours: (located: Located<Hours>, counts: HourCounts)? { plan.hours.map { ($0, HourCounts($0.value)) } }

  /// The assessment weights of the modules; nil for a module without one.
  var weights: [Located<Quantity>?] { modules.map { $0.value.assessment?.value.weight } }
  var weightSum: Quantity { weights.reduce(.zero) { $0 + ($1?.value ?? .zero) } }

  /// The hours and weights that a plan lacks because a module is missing. The finding about the missing function mentions them.
  static func shortfall(_ subject: Subject) -> (range: ByteRange, message: Bilingual)? {
    guard let totals = PlanTotals(subject) else { return nil }
    if let plan = totals.planHours, let whole = plan.counts.whole, let sum = totals.moduleHours?.whole, sum < whole {
      return (
        plan.located.value.total?.range ?? plan.located.head,
        Bilingual(
          zh: "各模块学时合计 \(sum)，比总学时 \(whole) 少 \(whole - sum)",
          en: "the modules total \(sum) of the plan's \(whole) hours, \(whole - sum) short")
      )
    }
    let hundred = Quantity(100)
    guard totals.weights.contains(where: { $0 != nil }), totals.weightSum < hundred, let range = totals.plan.modules?.head else {
      return nil
    }
    return (
      range,
      Bilingual(
        zh: "各模块考核权重合计 \(totals.weightSum)，不足 100", en: "the assessment weights of the modules total only \(totals.weightSum) of 100")
    )
  }

  /// Whether a missing function explains that the hours or weights are too low.
  static func lacksModules(_ subject: Subject) -> Bool {
    guard let alignment = subject.alignment.alignment, alignment.areGapsKnown else { return false }
    return !alignment.gaps.functions.isEmpty
  }
}
