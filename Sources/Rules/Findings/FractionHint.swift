import Schema

/// Weights that were written as fractions of one instead of percent.
enum FractionHint {
  /// What to add to a message about their sum; empty where they are percent.
  static func text(values: [Quantity], sum: Quantity) -> Bilingual {
    guard sum > .zero, sum <= Quantity(1), let example = values.first(where: { $0 > .zero && $0 < Quantity(1) }) else {
      return Bilingual(zh: "", en: "")
    }
    let percent = Quantity(thousandths: example.thousandths * 100)
    return Bilingual(zh: "；权重写百分数，\(example) 应写作 \(percent)", en: "; weights are percentages: write \(example) as \(percent)")
  }

  /// `0.4 + 35 + 25`: the one fraction among percentages, where 100 times as much makes the sum 100. Nil for any others.
  static func onlyFraction(in weights: [Located<Quantity>]) -> (weight: Located<Quantity>, percent: Quantity)? {
    let fractions = weights.filter { $0.value > .zero && $0.value < Quantity(1) }
    guard fractions.count == 1, let only = fractions.first, weights.count > 1 else { return nil }
    let percent = Quantity(thousandths: only.value.thousandths * 100)
    let others = weights.map(\.value).reduce(.zero, +) - only.value
    return others + percent == Quantity(100) ? (only, percent) : nil
  }
}
