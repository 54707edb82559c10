import Schema

/// Shares in percent.
enum CoverageShare {
  /// To a tenth.
  static func percent(_ part: Quantity, of whole: Quantity) -> Quantity {
    guard whole.thousandths > 0 else { return .zero }
    let thousandths = part.thousandths * 100_000 / whole.thousandths
    return Quantity(thousandths: (thousandths + 50) / 100 * 100)
  }
}
