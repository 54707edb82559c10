import Synchronization

/// How many names a file's unknown names are compared with: every unknown name of a large file with every name of a large standard would
/// take minutes. When the budget is used up, unknown names do not get a suggestion.
final class ComparisonBudget: Sendable {
  private let left: Mutex<Int>

  init(_ count: Int) { left = Mutex(count) }

  /// False when the budget is used up.
  func take(_ count: Int) -> Bool {
    left.withLock { left in
      guard left >= count else { return false }
      left -= count
      return true
    }
  }
}
