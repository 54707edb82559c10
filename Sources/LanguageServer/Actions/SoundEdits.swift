import Linter

/// Looks at each offer before it is made: with its edits no file may parse worse. That costs a reading of the file for each, so only a part is looked at when
/// a list is asked for, and the rest when it is chosen.
struct SoundEdits {
  let snapshot: Snapshot
  /// How many bytes may be read yet.
  private var left = 4 << 20
  /// What is looked at in any case: the offers for one finding.
  private var isFree = 6

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// Nil where it would cost too much to say now.
  mutating func isSound(_ fix: Fix) -> Bool? {
    if let known = snapshot.current.knownSoundness(of: fix) { return known }
    let size = Set(fix.edits.map(\.path)).reduce(0) { $0 + (snapshot.current.files[$1]?.source.count ?? 0) }
    guard isFree > 0 || size <= left else { return nil }
    isFree -= 1
    left = max(0, left - size)
    return snapshot.current.isSound(fix)
  }
}
