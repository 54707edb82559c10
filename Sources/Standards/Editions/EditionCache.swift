import Synchronization

/// A cache of comparisons between editions, since all plans of a workspace need the same one. Each workspace passes it on to the next; an
/// entry is valid until one of its two standards is read again.
final class EditionCache: Sendable {
  private struct Key: Hashable {
    let old: String
    let new: String
  }

  private let cached = Mutex<[Key: EditionComparison]>([:])

  func comparison(old: StandardIndex, new: StandardIndex) -> EditionComparison {
    let key = Key(old: old.file.path, new: new.file.path)
    return cached.withLock { table in
      if let found = table[key], isSame(found.old, old), isSame(found.new, new) { return found }
      let made = EditionComparison(old: old, new: new)
      table[key] = made
      return made
    }
  }

  private func isSame(_ left: StandardIndex, _ right: StandardIndex) -> Bool { left.file.document.tree === right.file.document.tree }
}

extension Workspace {
  /// A comparison of two editions of a standard.
  public func comparison(old: StandardIndex, new: StandardIndex) -> EditionComparison {
    caches.value { EditionCache() }.comparison(old: old, new: new)
  }
}
