import Schema

/// When two names are the same name but for a typing mistake.
public enum NameDistance {
  /// One character missing, added, doubled or changed in a name of four or more; two in one of ten or more.
  public static func isTypo(_ left: NameKey, _ right: NameKey) -> Bool {
    let a = left.scalars
    let b = right.scalars
    let allowed = max(a.count, b.count) >= 10 ? 2 : max(a.count, b.count) >= 4 ? 1 : 0
    guard allowed > 0, abs(a.count - b.count) <= allowed else { return false }
    return EditDistance.between(a, b, atMost: allowed).map { $0 > 0 } ?? false
  }
}
