/// How many files a run has seen.
public struct FileCounts: Sendable, Hashable {
  public var checked: Int
  /// YAML of another tool, left alone.
  public var foreign: Int
  /// Files that fixes were written to.
  public var changed: Int
  /// Fixes that were applied.
  public var fixes: Int

  public init(checked: Int, foreign: Int = 0, changed: Int = 0, fixes: Int = 0) {
    self.checked = checked
    self.foreign = foreign
    self.changed = changed
    self.fixes = fixes
  }
}
