import Schema

/// The similarity of two entries with different names: by their names, and for functions and contents also by their children.
struct EditionSimilarity {
  let old: StandardIndex
  let new: StandardIndex

  /// From 0 to 2 (for items to 1); nil if they are too different to be a renamed entry. `scalars` are those of both names.
  func between(_ oldTarget: Target, _ newTarget: Target, names scalars: (old: [UInt32], new: [UInt32])) -> Double? {
    if case .item = oldTarget { return likeItems(scalars.old, scalars.new) }
    let names = names(scalars.old, scalars.new)
    // Names of four characters are often similar by chance (账户管理, 客户管理), so that children must agree too.
    let shared = shared(oldTarget, newTarget)
    let isAlike =
      shared >= 0.5 || names >= 0.6 && shared >= 0.25 || NameDistance.isTypo(old.key(of: oldTarget), new.key(of: newTarget)) && shared > 0
    return isAlike ? names + shared : nil
  }

  /// The share of unchanged characters, from 0 to 1.
  private func names(_ a: [UInt32], _ b: [UInt32]) -> Double {
    let longest = max(a.count, b.count)
    guard longest > 0, min(a.count, b.count) * 5 >= longest * 2 else { return 0 }
    return 1 - Double(EditDistance.between(a, b)) / Double(longest)
  }

  /// The same for items; nil below 0.6.
  private func likeItems(_ a: [UInt32], _ b: [UInt32]) -> Double? {
    let longest = max(a.count, b.count)
    guard longest > 0, let distance = EditDistance.between(a, b, atMost: longest * 2 / 5) else { return nil }
    let similarity = 1 - Double(distance) / Double(longest)
    return similarity >= 0.6 ? similarity : nil
  }

  /// The share of the children of the entry with fewer children that the other one has too, from 0 to 1.
  private func shared(_ oldTarget: Target, _ newTarget: Target) -> Double {
    let oldKeys = keys(old, oldTarget)
    let newKeys = keys(new, newTarget)
    let smaller = min(oldKeys.count, newKeys.count)
    return smaller == 0 ? 0 : Double(oldKeys.intersection(newKeys).count) / Double(smaller)
  }

  private func keys(_ index: StandardIndex, _ target: Target) -> Set<NameKey> {
    if case .function(let function) = target, !index.functions[function].contents.isEmpty {
      return Set(index.functions[function].contents.map { index.contents[$0].key })
    }
    return Set(index.items(in: target).map { index.items[$0].key })
  }
}
