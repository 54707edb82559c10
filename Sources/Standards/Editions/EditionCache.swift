import Synchronization

/// The comparisons of editions that were made already: each plan of a workspace asks for the same one. Handed on from one workspace to the
/// next; a comparison holds as long as neither standard has been read again.
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
  /// What became of one edition of a standard in another.
  public func comparison(old: StandardIndex, new: StandardIndex) -> EditionComparison {
    handedOn.value { EditionCache() }.comparison(old: old, new: new)
  }
}
