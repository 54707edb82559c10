/// A common account of the lines that a scan looks at ahead of where it reads. While there is something left a look goes as far as it
/// must; after that it ends a few lines below, and what it was to decide is decided by those.
final class Lookahead {
  /// Lines that a look sees when the account is empty.
  static let least = 12
  private var left: Int

  init(lines: Int) { left = lines }

  /// Whether a look that has seen some lines may see another one.
  func mayContinue(after seen: Int) -> Bool {
    left = max(0, left - 1)
    return left > 0 || seen < Self.least
  }
}
