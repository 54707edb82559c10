import Schema
import Standards

/// The share of a module in the hours that a plan has left, by the number of items that the module covers. The shares of the modules that
/// have no hours yet add up to what is left.
struct ModuleShare {
  private let modules: [Module]
  private let bases: [Int]
  private let own: Int

  /// Nil outside modules, and in their units.
  init?(in context: CompletionContext) {
    guard case .trainingPlan(let plan) = context.document.content, let start = context.start(ofEntryIn: "modules"),
      context.start(ofEntryIn: "units") == nil, let own = plan.modules?.value.firstIndex(where: { $0.range.start == start })
    else { return nil }
    modules = (plan.modules?.value ?? []).map(\.value)
    bases = HoursShares(plan, context.snapshot.current.alignment(of: context.file.path)).ofModules(.items)
    self.own = own
  }

  /// `isOpen` returns whether a module has no hours yet. Returns nil where only this module has none, or where it covers nothing.
  func part(of left: Quantity?, isOpen: (Module) -> Bool) -> Quantity? {
    guard let left, left > .zero, left.thousandths % 1000 == 0, bases.count == modules.count else { return nil }
    let open = modules.indices.map { $0 == own || isOpen(modules[$0]) ? bases[$0] : 0 }
    let shares = Apportionment.shares(of: left.thousandths / 1000, by: open)
    guard open.count(where: { $0 > 0 }) > 1, shares.indices.contains(own), shares[own] > 0 else { return nil }
    return Quantity(shares[own])
  }

  static let detail = Bilingual(zh: "按条目数分得的一份", en: "the share by the number of items")
}
