/// The result of comparing findings with a baseline.
public struct BaselineComparison: Sendable {
  /// The findings that are not in the baseline, in their order.
  public let new: [Diagnostic]
  /// How many are.
  public let knownCount: Int
  /// Entries of the baseline that were not found any more: fixed, or moved.
  public let stale: Baseline
  /// Details that remaining findings do not list any more.
  public let staleItems: [BaselineEntry: Set<String>]
  /// Whether a baseline is of a former format.
  public let isFormer: Bool

  /// The number of outdated entries.
  public var staleCount: Int { stale.findingCount + staleItems.count }
}
