/// What comparing findings with a baseline came to.
public struct BaselineComparison: Sendable {
  /// The findings that are not in the baseline, in their order.
  public let new: [Diagnostic]
  /// How many are.
  public let knownCount: Int
  /// What the baseline has and was not found any more: fixed, or moved elsewhere.
  public let stale: Baseline
  /// What findings that are still there do not list any more.
  public let staleItems: [BaselineEntry: Set<String>]
  /// Whether a baseline is of a former format.
  public let isFormer: Bool

  /// Entries that say something that is not so any more.
  public var staleCount: Int { stale.findingCount + staleItems.count }
}
