/// The change of something that both editions have.
public struct EditionChange: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case moved
    case renumbered
    case reworded
  }

  public let old: Target
  public let new: Target
  public let kinds: Set<Kind>
  /// Its number changed only because its parent's number did.
  public let isImplied: Bool
}
