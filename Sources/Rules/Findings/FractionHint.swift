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
}
