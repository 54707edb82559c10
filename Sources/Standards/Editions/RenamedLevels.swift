import Schema

/// Levels whose id and name both changed: they have the same place between the levels that both editions have, and mostly the same items.
/// Only editions of one standard are compared: a level of another standard is another level.
enum RenamedLevels {
  /// From the old index to the new one. `known` are the levels that both editions have.
  static func find(_ old: StandardIndex, _ new: StandardIndex, known: [Int: Int]) -> [Int: Int] {
    let taken = Set(known.values)
    let (olds, news) = (old.levels.indices.filter { known[$0] == nil }, new.levels.indices.filter { !taken.contains($0) })
    guard old.id == new.id, !olds.isEmpty, !news.isEmpty, olds.count * news.count <= mostComparisons else { return [:] }
    let (oldItems, newItems) = (items(of: old), items(of: new))
    func isLike(_ left: Int, _ right: Int) -> Bool {
      let (left, right) = (oldItems[left] ?? [], newItems[right] ?? [])
      return left.intersection(right).count * 2 > max(left.count, right.count)
    }
    // Levels may have the same items: a pair must be like no other level of either edition.
    var pairs: [Int: Int] = [:]
    var uses: [Int: Int] = [:]
    for level in olds {
      let candidates = news.filter { isSamePlace(level, $0, known) && isLike(level, $0) }
      for candidate in candidates { uses[candidate, default: 0] += 1 }
      if candidates.count == 1 { pairs[level] = candidates.first }
    }
    return pairs.filter { uses[$0.value] == 1 }
  }

  private static let mostComparisons = 400

  /// The names of the items of each level, with their columns.
  private static func items(of index: StandardIndex) -> [Int: Set<ItemName>] {
    var names: [Int: Set<ItemName>] = [:]
    for item in index.items.indices {
      names[index.items[item].level, default: []].insert(ItemName(column: index.items[item].column, name: index.key(of: .item(item))))
    }
    return names
  }

  private struct ItemName: Hashable {
    let column: Column
    let name: NameKey
  }

  /// Whether the levels below and above them correspond.
  private static func isSamePlace(_ level: Int, _ other: Int, _ known: [Int: Int]) -> Bool {
    known.allSatisfy { ($0.key < level) == ($0.value < other) }
  }
}
