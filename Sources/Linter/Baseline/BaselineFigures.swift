/// How a run compares with its baseline.
public struct BaselineFigures: Sendable, Hashable {
  /// Findings that are in the baseline and are not reported.
  public let known: Int
  /// Entries of the baseline that are not found any more.
  public let stale: Int
  /// Whether the baseline is of a former format, which cannot tell what some findings are about.
  public let isFormer: Bool

  public init(_ comparison: BaselineComparison) {
    known = comparison.knownCount
    stale = comparison.staleCount
    isFormer = comparison.isFormer
  }
}
