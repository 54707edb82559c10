/// A shared budget of lines for lookahead. While it lasts, a lookahead goes as far as it needs; after that, it ends after a few lines and
/// decides by those.
final class Lookahead {
  /// The lines of a lookahead when the budget is used up.
  static let least = 12
  private var left: Int

  init(lines: Int) { left = lines }

  /// Whether a lookahead that has read some lines may read another one.
  func mayContinue(after seen: Int) -> Bool {
    left = max(0, left - 1)
    return left > 0 || seen < Self.least
  }
}
