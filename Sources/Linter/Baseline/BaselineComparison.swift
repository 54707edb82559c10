/// What comparing findings with a baseline came to.
public struct BaselineComparison: Sendable {
  /// The findings that are not in the baseline, in their order.
  public let new: [Diagnostic]
  /// How many are.
  public let knownCount: Int
  /// What the baseline has and was not found any more: mended, or moved elsewhere.
  public let stale: Baseline
}
