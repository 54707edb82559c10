import Schema

/// The weight in the assessment that the other modules of a plan leave for one.
struct WeightLeft {
  let rest: Quantity
  let others: Quantity

  /// `isOwn` says which module is meant.
  init(_ plan: TrainingPlan, besides isOwn: (Located<Module>) -> Bool) {
    others = (plan.modules?.value ?? []).filter { !isOwn($0) }.reduce(Quantity.zero) {
      $0 + ($1.value.assessment?.value.weight?.value ?? .zero)
    }
    rest = Quantity(100) - others
  }
}
