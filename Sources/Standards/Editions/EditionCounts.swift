/// The numbers of changed functions, contents and items of a standard.
public struct EditionCounts: Sendable, Hashable {
  public let added: Int
  public let removed: Int
  public let moved: Int
  public let renumbered: Int
  public let reworded: Int

  public init(_ comparison: EditionComparison) {
    added = comparison.added.count
    removed = comparison.removed.count
    let changed = comparison.changed
    moved = changed.count { $0.kinds.contains(.moved) }
    renumbered = changed.count { $0.kinds.contains(.renumbered) }
    reworded = changed.count { $0.kinds.contains(.reworded) }
  }
}
