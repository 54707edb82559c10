/// How a run compares with its baseline.
package struct BaselineFigures: Sendable, Hashable {
  /// Findings that are in the baseline and are not reported.
  package let known: Int
  /// Findings of the baseline that are there no more.
  package let stale: Int

  package init(_ comparison: BaselineComparison) {
    known = comparison.knownCount
    stale = comparison.stale.findingCount
  }
}
