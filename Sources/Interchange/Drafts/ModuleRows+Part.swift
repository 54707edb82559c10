extension ModuleRows {
  /// Moves the hours of such a table to their part.
  mutating func dividePart() {
    guard let part, !head.has(.theory), !head.has(.practice) else { return }
    func divided(_ hours: DraftHours) -> DraftHours {
      guard let total = hours.total, hours.theory == nil, hours.practice == nil else { return hours }
      return part == .theory ? DraftHours(theory: total) : DraftHours(practice: total)
    }
    modules = modules.map { module in
      var module = module
      module.hours = divided(module.hours)
      module.units = module.units.map { unit in
        var unit = unit
        unit.hours = divided(unit.hours)
        return unit
      }
      return module
    }
    partSum = partSum.map(divided)
    // The totals of one part are not those of the plan.
    if totals != nil { (partSum, totals) = (totals.map(divided), nil) }
  }
}
