import Schema
import TextModel

/// The numbers that the members of a list should have by their positions.
enum ExpectedNumbers {
  static func of(_ list: NumberedList, parentCode: NumberCode?) -> [NumberCode?] {
    switch list.role {
    case .module, .unit: byNeighbours(list, parentCode)
    default: list.members.indices.map { position in parentCode?.appending(position + 1) ?? NumberCode(parts: [list.start + position + 1]) }
    }
  }

  /// For modules, whose notation the author chooses: the numbers that are there show it.
  private static func byNeighbours(_ list: NumberedList, _ parentCode: NumberCode?) -> [NumberCode?] {
    let usual = list.role == .module ? usualPrefix(list) : nil
    // `M3.2` beside `M31` under M3 shows how the units are numbered.
    let parent = list.role == .unit && list.hasMembers(under: parentCode) ? parentCode : nil
    for member in list.members {
      guard let code = member.name.value.code, let series = code.series, usual == nil || series.prefix == usual,
        parent == nil || code.parent == parent
      else { continue }
      let isUnderParent = list.role == .unit && code.depth > 1
      let first = first(of: list, prefix: series.prefix)
      // `M1.` as the prefix of a unit: a number is added to the parent's number.
      if let parent = isUnderParent ? parentCode ?? series.prefix.parent : series.prefix.parent {
        return list.members.indices.map { parent.appending(first + $0) }
      }
      return list.members.indices.map { series.prefix.with(first + $0) }
    }
    return list.members.map { _ in nil }
  }

  /// The number of the first member, by the position of the others: the value on which most of them agree. If no two agree, as in a list in
  /// another order, the lowest number comes first.
  private static func first(of list: NumberedList, prefix: NumberCode.Prefix) -> Int {
    var counts: [Int: Int] = [:]
    var least = Int.max
    var earliest: Int?
    if beginsWithOneAndRises(list, prefix: prefix) { return 1 }
    for (position, member) in list.members.enumerated() {
      guard let series = member.name.value.code?.series, series.prefix == prefix else { continue }
      counts[series.number - position, default: 0] += 1
      least = min(least, series.number)
      earliest = earliest ?? series.number - position
    }
    let most = counts.values.max() ?? 0
    if most == 1, counts.count > 1 {
      // `M2` and `M2`: the first one becomes one less, if that is at least 1.
      let numbers = list.members.compactMap { $0.name.value.code?.series?.number }
      // In `M2.8` and `M2.2` the second number fits its position. Modules may begin with another number: `M3` and `M2` may be exchanged.
      if counts[1] != nil, list.role == .unit || numbers.max().map({ $0 - least >= numbers.count }) ?? false { return 1 }
      return max(1, numbers.count(where: { $0 == least }) > 1 ? least - 1 : least)
    }
    let agreed = counts.filter { $0.value == most }.keys
    return max(1, earliest.flatMap { agreed.contains($0) ? $0 : nil } ?? agreed.min() ?? 1)
  }

  /// `M1`, `M2`, `M4`, `M5`, `M6`: M3 is missing, whatever most of the numbers agree on.
  private static func beginsWithOneAndRises(_ list: NumberedList, prefix: NumberCode.Prefix) -> Bool {
    var last = 0
    for member in list.members {
      guard let series = member.name.value.code?.series, series.prefix == prefix, last > 0 ? series.number > last : series.number == 1
      else { return false }
      last = series.number
    }
    return true
  }

  /// Whether a number differs from the expected one in letter case only: `m1` beside `M2`.
  static func differInCase(_ list: NumberedList, _ expected: [NumberCode?]) -> Bool {
    zip(list.members, expected).contains { member, expected in
      guard let own = member.name.value.code?.series?.prefix, let wanted = expected?.series?.prefix else { return false }
      return own != wanted && own.bytes.map { $0 | 0x20 } == wanted.bytes.map { $0 | 0x20 }
    }
  }

  /// The prefix in upper case, if a list has both `m1` and `M2`.
  private static func capitals(_ list: NumberedList) -> NumberCode.Prefix? {
    let prefixes = Set(list.members.compactMap { $0.name.value.code?.series?.prefix })
    guard prefixes.count == 2, Set(prefixes.map { $0.bytes.map { $0 | 0x20 } }).count == 1 else { return nil }
    return prefixes.min { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// The common prefix of all numbers but one, if exactly one differs.
  private static func usualPrefix(_ list: NumberedList) -> NumberCode.Prefix? {
    guard list.members.count > 2 else { return capitals(list) }
    let first = list.members.first?.name.value.code?.series?.prefix
    if first != nil, list.members.allSatisfy({ $0.name.value.code?.series?.prefix == first }) { return nil }
    let counts = list.members.reduce(into: [NumberCode.Prefix: Int]()) { counts, member in
      if let prefix = member.name.value.code?.series?.prefix { counts[prefix, default: 0] += 1 }
    }
    return counts.first { $0.value == list.members.count - 1 }?.key
  }
}
