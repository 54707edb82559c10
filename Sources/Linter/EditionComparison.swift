import Schema
import YAML

/// What became of the things of one edition of a standard in another. Things are known by level, column and name, not by number.
package struct EditionComparison: Sendable {
  package enum Fate: Sendable, Hashable {
    case kept(Target)
    /// The same thing under another number.
    case renumbered(Target)
    /// The same thing under another content, function or level.
    case moved(Target)
    /// Another text under the same number of the same content.
    case reworded(Target)
    case removed

    package var successor: Target? {
      switch self {
      case .kept(let target), .renumbered(let target), .moved(let target), .reworded(let target): target
      case .removed: nil
      }
    }
  }

  package let old: StandardIndex
  package let new: StandardIndex
  /// For each level of the old edition the same one of the new.
  package let levels: [Int?]
  private var fates: [Target: Fate] = [:]
  private var succeeded: Set<Target> = []

  package init(from old: StandardIndex, to new: StandardIndex) {
    self.old = old
    self.new = new
    levels = old.levels.map { new.level(spelled: $0.id) ?? new.level(spelled: $0.name) }
    for function in old.functions.indices { follow(.function(function), parent: nil) }
    for content in old.contents.indices { follow(.content(content), parent: .function(old.contents[content].function)) }
    for item in old.items.indices { follow(.item(item), parent: .content(old.items[item].content)) }
    for item in old.items.indices where fates[.item(item)] == nil { fates[.item(item)] = reworded(item) ?? .removed }
  }

  package func fate(of target: Target) -> Fate { fates[target] ?? .removed }

  /// The items of a level of the new edition that none of the old became.
  package func added(atNewLevel level: Int) -> [Int] {
    new.items.indices.filter { new.items[$0].level == level && !succeeded.contains(.item($0)) }
  }

  private mutating func follow(_ target: Target, parent: Target?) {
    let candidates = new.targets(named: old.key(of: target)).filter { isSameSort($0, target) && !succeeded.contains($0) }
    let level = levels[old.level(of: target)]
    let newParent = parent.flatMap { fates[$0]?.successor }
    let best =
      candidates.first { parentOf($0) == newParent && new.level(of: $0) == level } ?? candidates.first { new.level(of: $0) == level }
    guard let found = best ?? candidates.first else {
      if case .item = target { return }
      return fates[target] = .removed
    }
    succeeded.insert(found)
    let isMoved = new.level(of: found) != level || parent != nil && parentOf(found) != newParent
    fates[target] = isMoved ? .moved(found) : new.code(of: found) == old.code(of: target) ? .kept(found) : .renumbered(found)
  }

  /// What stands in the place of an item that is gone, if it is no item of the old edition.
  private mutating func reworded(_ item: Int) -> Fate? {
    let entry = old.items[item]
    guard let code = entry.code, let content = fates[.content(entry.content)]?.successor, let level = levels[entry.level],
      let found = new.target(code, column: entry.column, level: level), parentOf(found) == content, !succeeded.contains(found)
    else { return nil }
    succeeded.insert(found)
    return .reworded(found)
  }

  private func isSameSort(_ candidate: Target, _ target: Target) -> Bool {
    switch (candidate, target) {
    case (.function, .function), (.content, .content): true
    case (.item(let left), .item(let right)): new.items[left].column == old.items[right].column
    default: false
    }
  }

  private func parentOf(_ target: Target) -> Target? {
    switch target {
    case .function: nil
    case .content(let content): .function(new.contents[content].function)
    case .item(let item): .content(new.items[item].content)
    }
  }
}
