/// How a run compares with its baseline.
public struct BaselineFigures: Sendable, Hashable {
  /// Findings that are in the baseline and are not reported.
  public let known: Int
  /// Findings of the baseline that are there no more.
  public let stale: Int

  public init(_ comparison: BaselineComparison) {
    known = comparison.knownCount
    stale = comparison.stale.findingCount
  }
}
