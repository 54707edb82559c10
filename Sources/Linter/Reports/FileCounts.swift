/// How many files a run has seen.
package struct FileCounts: Sendable, Hashable {
  package var checked: Int
  /// YAML of somebody else, left alone.
  package var foreign: Int
  /// Files that fixes were written to.
  package var changed: Int
  /// Fixes that were applied.
  package var fixes: Int

  package init(checked: Int, foreign: Int = 0, changed: Int = 0, fixes: Int = 0) {
    self.checked = checked
    self.foreign = foreign
    self.changed = changed
    self.fixes = fixes
  }
}
