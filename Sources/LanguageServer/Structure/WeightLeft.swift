import Schema

/// The weight in a plan's assessment that the other modules leave for one module.
struct WeightLeft {
  let rest: Quantity
  let others: Quantity

  /// `isOwn` returns whether a module is the one in question.
  init(_ plan: TrainingPlan, excluding isOwn: (Located<Module>) -> Bool) {
    others = (plan.modules?.value ?? []).filter { !isOwn($0) }.reduce(Quantity.zero) {
      $0 + ($1.value.assessment?.value.weight?.value ?? .zero)
    }
    rest = Quantity(100) - others
  }
}
