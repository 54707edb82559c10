/// What became of something that both editions have.
package struct EditionChange: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case moved
    case renumbered
    case reworded
  }

  package let old: Target
  package let new: Target
  package let kinds: Set<Kind>
  /// Its number changed only because that of what it stands in did.
  package let isImplied: Bool
}
