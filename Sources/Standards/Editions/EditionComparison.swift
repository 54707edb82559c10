/// The correspondence between two editions of a standard. Entries are identified by name, not by number.
public struct EditionComparison: Sendable {
  public let old: StandardIndex
  public let new: StandardIndex
  /// The levels that both editions have: from the old index to the new one.
  public let levels: [Int: Int]
  /// The functions, contents and items that both editions have: from the old one to the new one.
  public let counterparts: [Target: Target]
  /// The same from the new one to the old one.
  public let origins: [Target: Target]
  /// The differences in all other fields.
  public let fields: [FieldChange]

  public init(old: StandardIndex, new: StandardIndex) {
    self.old = old
    self.new = new
    levels = Self.matchLevels(old, new)
    var matching = EditionMatching(old: old, new: new, levels: levels)
    matching.run()
    counterparts = matching.counterparts
    origins = matching.origins
    fields = FieldChanges.find(old, new, levels: levels)
  }

  private static func matchLevels(_ old: StandardIndex, _ new: StandardIndex) -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var taken: Set<Int> = []
    func pair<Key: Hashable>(_ key: (StandardIndex.LevelEntry) -> Key) {
      // Reversed, so that the first unmatched level of a name is last and can be popped.
      var open: [Key: [Int]] = [:]
      for index in new.levels.indices.reversed() where !taken.contains(index) { open[key(new.levels[index]), default: []].append(index) }
      for (index, level) in old.levels.enumerated() where pairs[index] == nil {
        guard let other = open[key(level)]?.popLast() else { continue }
        pairs[index] = other
        taken.insert(other)
      }
    }
    pair { $0.id }
    pair { NameKey($0.name) }
    return pairs.merging(RenamedLevels.find(old, new, known: pairs)) { first, _ in first }
  }

  /// What was removed from the old edition and what was added in the new one, each in the order of its edition.
  public var removed: [Target] { old.allTargets.filter { counterparts[$0] == nil } }
  public var added: [Target] { new.allTargets.filter { origins[$0] == nil } }

  /// The changes of everything that both editions have, in the order of the new edition.
  public var changed: [EditionChange] {
    new.allTargets.compactMap { target in
      guard let origin = origins[target] else { return nil }
      let change = change(from: origin, to: target)
      return change.kinds.isEmpty ? nil : change
    }
  }

  /// The change of an entry of the old edition; `kinds` is empty if it is unchanged.
  public func change(from oldTarget: Target, to newTarget: Target) -> EditionChange {
    var kinds: Set<EditionChange.Kind> = []
    let oldCode = old.code(of: oldTarget)
    let newCode = new.code(of: newTarget)
    let hasMoved = hasMoved(oldTarget, newTarget)
    if hasMoved { kinds.insert(.moved) }
    if oldCode != newCode { kinds.insert(.renumbered) }
    if old.title(of: oldTarget) != new.title(of: newTarget) { kinds.insert(.reworded) }
    // 2.2.1 became 2.3.1 only because 2.2 became 2.3, or is at another level only because 2.2 is: that is reported once, at 2.2.
    let hasSamePlace = oldCode == newCode || oldCode?.lastPart == newCode?.lastPart && (oldCode?.depth ?? 1) > 1
    let isImplied =
      !kinds.isEmpty && kinds.isSubset(of: [.moved, .renumbered]) && hasSamePlace && (!hasMoved || hasMovedWithParent(oldTarget, newTarget))
    return EditionChange(old: oldTarget, new: newTarget, kinds: kinds, isImplied: isImplied)
  }

  /// Whether an entry moved to another function, content or level.
  private func hasMoved(_ oldTarget: Target, _ newTarget: Target) -> Bool {
    guard levels[old.level(of: oldTarget)] == new.level(of: newTarget) else { return true }
    guard let parent = old.parent(of: oldTarget) else { return false }
    return counterparts[parent] != new.parent(of: newTarget)
  }

  private func hasMovedWithParent(_ oldTarget: Target, _ newTarget: Target) -> Bool {
    old.parent(of: oldTarget).map { counterparts[$0] == new.parent(of: newTarget) } ?? false
  }

  public var isEmpty: Bool {
    removed.isEmpty && added.isEmpty && changed.isEmpty && addedLevels.isEmpty && removedLevels.isEmpty && fields.isEmpty
      && levels.allSatisfy { old.levels[$0.key].id == new.levels[$0.value].id && old.levels[$0.key].name == new.levels[$0.value].name }
  }
  public var removedLevels: [Int] { old.levels.indices.filter { levels[$0] == nil } }
  public var addedLevels: [Int] {
    let known = Set(levels.values)
    return new.levels.indices.filter { !known.contains($0) }
  }
}

extension StandardIndex {
  /// All functions, contents and items: each function is followed by its contents, and each content by its items.
  public var allTargets: [Target] {
    functions.indices.flatMap { function in
      [Target.function(function)]
        + functions[function].contents.flatMap { content in [Target.content(content)] + contents[content].items.map { Target.item($0) } }
    }
  }

  /// The parent; nil for a function.
  public func parent(of target: Target) -> Target? {
    switch target {
    case .function: nil
    case .content(let index): .function(contents[index].function)
    case .item(let index): .content(items[index].content)
    }
  }
}

/// The change of an entry that both editions have.
public struct EditionChange: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case moved
    case renumbered
    case reworded
  }

  public let old: Target
  public let new: Target
  public let kinds: Set<Kind>
  /// Whether the number or level changed only because that of its parent did.
  public let isImplied: Bool
}

/// How many functions, contents and items of a standard changed.
public struct EditionCounts: Sendable, Hashable {
  public let added: Int
  public let removed: Int
  public let moved: Int
  public let renumbered: Int
  public let reworded: Int

  public init(_ comparison: EditionComparison) {
    added = comparison.added.count
    removed = comparison.removed.count
    let changed = comparison.changed
    moved = changed.count { $0.kinds.contains(.moved) }
    renumbered = changed.count { $0.kinds.contains(.renumbered) }
    reworded = changed.count { $0.kinds.contains(.reworded) }
  }
}
