import Linter

/// Checks each action before it is offered: its edits must not make a file parse worse. Since each check parses the file, only some actions
/// are checked when they are listed, and the others when they are chosen.
struct ActionValidation {
  let snapshot: Snapshot
  /// The remaining number of bytes that may be parsed.
  private var left = 4 << 20
  /// How many more actions are checked whatever their size; enough for the actions of one finding.
  private var alwaysChecked = 6

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// Nil where the check would cost too much now.
  mutating func isSound(_ fix: Fix) -> Bool? {
    if let known = snapshot.current.knownValidity(of: fix) { return known }
    let size = Set(fix.edits.map(\.path)).reduce(0) { $0 + (snapshot.current.files[$1]?.source.count ?? 0) }
    guard alwaysChecked > 0 || size <= left else { return nil }
    alwaysChecked -= 1
    left = max(0, left - size)
    return snapshot.current.isSound(fix)
  }
}
