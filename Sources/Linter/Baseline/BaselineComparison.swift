/// What comparing findings with a baseline came to.
package struct BaselineComparison: Sendable {
  /// The findings that are not in the baseline, in their order.
  package let new: [Diagnostic]
  /// How many are.
  package let knownCount: Int
  /// What the baseline has and was not found any more: mended, or moved elsewhere.
  package let stale: Baseline
}
