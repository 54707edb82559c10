import Schema

/// The hours of a plan or module that its parts leave, of each kind that it gives; negative if the parts have more.
public struct HoursLeft: Sendable, Equatable {
  public let total: Quantity?
  public let theory: Quantity?
  public let practice: Quantity?

  init(total: Quantity?, theory: Quantity?, practice: Quantity?) {
    self.total = total
    self.theory = theory
    self.practice = practice
  }

  /// Nil if the plan does not give hours.
  public init?(_ plan: TrainingPlan) {
    self.init(of: plan.hours?.value, parts: (plan.modules?.value ?? []).compactMap(\.value.hours?.value))
  }

  /// The hours that the other units of a module leave for the unit that begins at `start`, a byte offset; nil if the module does not give
  /// hours.
  public init?(_ module: Module, besidesUnitAt start: Int) {
    let others = (module.units?.value ?? []).filter { $0.range.start != start }
    self.init(of: module.hours?.value, parts: others.compactMap(\.value.hours?.value))
  }

  private init?(of hours: Hours?, parts: [Hours]) {
    guard let hours else { return nil }
    func left(_ planned: Located<Quantity>?, _ part: (Hours) -> Quantity) -> Quantity? {
      planned.map { parts.reduce($0.value) { $0 - part($1) } }
    }
    total = left(hours.total) { $0.total?.value ?? ($0.theory?.value ?? .zero) + ($0.practice?.value ?? .zero) }
    theory = left(hours.theory) { $0.theory?.value ?? .zero }
    practice = left(hours.practice) { $0.practice?.value ?? .zero }
  }

  /// The share of the hours for `items` of the `all` missing items, in whole hours; everything if both are equal. Nil if no hours are left.
  public func share(of items: Int, outOf all: Int) -> HoursLeft? {
    guard items > 0, items <= all else { return nil }
    func part(_ left: Quantity?) -> Quantity? {
      guard let left, left > .zero else { return nil }
      if items == all { return left }
      return Quantity(left.thousandths / 1000 * items / all)
    }
    // The total is left out where theory and practice are given, since it is their sum.
    let share =
      theory == nil && practice == nil
      ? HoursLeft(total: part(total), theory: nil, practice: nil) : HoursLeft(total: nil, theory: part(theory), practice: part(practice))
    let isNothing = [share.total, share.theory, share.practice].allSatisfy { $0 ?? .zero == .zero }
    return isNothing ? nil : share
  }

  /// The fields for the hours of a new module or unit, with their keys.
  public var fields: [(key: KeyName, value: Quantity)] {
    if let total { return [(KeyName("total", "总计"), total)] }
    return [(KeyName("theory", "理论"), theory ?? .zero), (KeyName("practice", "实践"), practice ?? .zero)]
  }

  /// The hours as a flow mapping: `{理论: 8, 实践: 12}`.
  public func written(in keys: Language) -> String {
    "{" + fields.map { "\($0.key[keys]): \($0.value)" }.joined(separator: ", ") + "}"
  }
}

extension HoursLeft {
  /// The hours for a new module that covers some targets, in proportion to how many of the missing items they have.
  public func share(for targets: [Target], _ alignment: Alignment) -> HoursLeft? {
    share(of: alignment.missingCount(targets), outOf: alignment.missingCount(alignment.coverage.functions.map(Target.function)))
  }
}

extension Alignment {
  /// How many items of some targets are neither covered nor left out.
  public func missingCount(_ targets: [Target]) -> Int {
    targets.reduce(0) { sum, target in sum + index.items(in: target).count { coverage.state(ofItem: $0) == .missing } }
  }
}
