import Linter
import Schema
import TextModel

/// Fixes that change the hours of one unit so that the units add up to their module. They are offered where the module's hours are confirmed
/// by the plan, whose modules add up.
struct UnitHours {
  private let subject: Subject

  /// Nil where the plan does not confirm the hours of its modules.
  init?(_ subject: Subject) {
    guard let totals = PlanTotals(subject), let plan = totals.planHours?.counts, plan.whole != nil, let modules = totals.moduleHours,
      plan.agrees(with: modules)
    else { return nil }
    self.subject = subject
  }

  /// The most units of a module among which the author is offered a choice.
  private static let most = 6

  /// One fix for each unit that may have the wrong hours; `counts` are those of the module, `units` the sum of its units.
  func fixes(for module: Module, _ counts: HourCounts, _ units: HourCounts) -> [Fix] {
    let all = module.units?.value ?? []
    guard all.count <= Self.most else { return [] }
    return all.compactMap { unit in unit.value.hours.flatMap { fix(unit.value, $0, counts, units) } }
  }

  private func fix(_ unit: Unit, _ hours: Located<Hours>, _ counts: HourCounts, _ units: HourCounts) -> Fix? {
    var wanted = HourCounts(hours.value)
    var edits: [TextEdit] = []
    func change(_ value: Located<Quantity>?, _ field: WritableKeyPath<HourCounts, Quantity?>, _ whole: Quantity?, _ sum: Quantity?) -> Bool
    {
      guard let value else { return true }
      guard let whole, let sum else { return false }
      let new = value.value + whole - sum
      guard new >= .zero else { return false }
      wanted[keyPath: field] = new
      if new != value.value { edits.append(TextEdit(value.range, "\(new)")) }
      return true
    }
    guard change(hours.value.theory, \.theory, counts.theory, units.theory),
      change(hours.value.practice, \.practice, counts.practice, units.practice),
      change(hours.value.total, \.total, counts.whole, units.whole), !edits.isEmpty, let whole = wanted.whole, whole > .zero,
      whole == (HourCounts(hours.value).whole ?? .zero) + (counts.whole ?? .zero) - (units.whole ?? .zero)
    else { return nil }
    let name = unit.unit?.value.whole.string ?? ""
    let words = wanted.description
    return subject.fix(
      Bilingual(zh: "把“\(name)”改为\(words.chinese)", en: "Change `\(name)` to \(words.english)"), .unsafe, edits)
  }
}
