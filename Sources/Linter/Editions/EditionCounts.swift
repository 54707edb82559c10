/// How many functions, contents and items of a standard are not as they were.
package struct EditionCounts: Sendable, Hashable {
  package let added: Int
  package let removed: Int
  package let moved: Int
  package let renumbered: Int
  package let reworded: Int

  package init(_ comparison: EditionComparison) {
    added = comparison.added.count
    removed = comparison.removed.count
    let changed = comparison.changed
    moved = changed.count { $0.kinds.contains(.moved) }
    renumbered = changed.count { $0.kinds.contains(.renumbered) }
    reworded = changed.count { $0.kinds.contains(.reworded) }
  }
}
