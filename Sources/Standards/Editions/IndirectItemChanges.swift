/// The changes of items that a file covers indirectly, through their function or content.
public struct IndirectItemChanges: Sendable {
  public private(set) var reworded: [EditionChange] = []
  /// Items of the old edition.
  public private(set) var removed: [Target] = []
  /// Items of the new edition that the file covers already, and that have to be taught in addition.
  public private(set) var added: [Target] = []

  /// Items that are now at a level for which the file is not, so that it no longer covers them.
  public private(set) var elsewhere: [EditionChange] = []

  public var isEmpty: Bool { reworded.isEmpty && removed.isEmpty && added.isEmpty && elsewhere.isEmpty }

  /// `coverage` is what the file covers in the new edition.
  init(_ alignment: Alignment, _ comparison: EditionComparison, _ coverage: Coverage?) {
    var named: Set<Int> = []
    var implied: Set<Int> = []
    for resolved in alignment.references {
      guard case .part = resolved.container else { continue }
      for target in resolved.resolution.certainTargets {
        if case .item(let item) = target { named.insert(item) } else { implied.formUnion(alignment.index.items(in: target)) }
      }
    }
    for item in implied.subtracting(named).sorted() {
      guard let counterpart = comparison.counterparts[.item(item)] else {
        removed.append(.item(item))
        continue
      }
      let change = comparison.change(from: .item(item), to: counterpart)
      if isElsewhere(change, comparison, coverage) {
        elsewhere.append(change)
      } else if change.kinds.contains(.reworded) {
        reworded.append(change)
      }
    }
    guard let coverage else { return }
    added = comparison.new.items.indices.filter { comparison.origins[.item($0)] == nil && coverage.state(ofItem: $0) == .covered }.map(
      Target.item)
  }

  /// Whether an item moved to a level whose items the file need not cover, and is not covered there.
  private func isElsewhere(_ change: EditionChange, _ comparison: EditionComparison, _ coverage: Coverage?) -> Bool {
    guard let coverage, case .item(let item) = change.new else { return false }
    let new = comparison.new
    return comparison.levels[comparison.old.level(of: change.old)] != new.level(of: change.new) && coverage.state(ofItem: item) == .missing
      && !coverage.functions.contains(new.function(of: change.new))
  }
}
