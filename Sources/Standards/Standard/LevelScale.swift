import Schema
import TextModel

/// A customary order of levels, lowest first.
public struct LevelScale: Sendable {
  public let names: [String]
  private let keys: [NameKey: Int]

  init(_ names: [String]) {
    self.names = names
    keys = Dictionary(uniqueKeysWithValues: names.enumerated().map { (NameKey(Text($1)), $0) })
  }

  /// The rank of a level by its name, by a half of a name such as 五级/初级工, or by its id; nil if the scale has none of them.
  public func rank(of level: StandardIndex.LevelEntry) -> Int? { rank(id: level.id, name: level.name) }

  private func rank(id: Text, name: Text) -> Int? {
    if let rank = keys[NameKey(name)] { return rank }
    for half in name.bytes.split(separator: ASCII.slash) {
      if let rank = keys[NameKey(Text(Array(half), from: 0, to: half.count))] { return rank }
    }
    return keys[NameKey(id)]
  }

  /// The levels from lowest to highest. If their order contradicts a known scale that has all of them, the order of the scale is used: the
  /// order is a finding, and comparisons of levels would be wrong otherwise.
  static func inOrder(_ levels: [Located<Level>], _ profile: StandardProfile?) -> [Located<Level>] {
    for scale in known(in: profile) {
      let ranks = levels.compactMap { level -> Int? in
        guard let id = level.value.level?.value ?? level.value.name?.value else { return nil }
        return scale.rank(id: id, name: level.value.name?.value ?? id)
      }
      guard ranks.count == levels.count, Set(ranks).count == ranks.count else { continue }
      guard zip(ranks, ranks.dropFirst()).contains(where: { $0 > $1 }) else { continue }
      return zip(ranks, levels).sorted { $0.0 < $1.0 }.map(\.1)
    }
    return levels
  }

  /// The scales that apply to a standard of a profile. A framework may order its levels differently.
  public static func known(in profile: StandardProfile?) -> [LevelScale] {
    switch profile {
    case .framework: words
    case .nationalOccupational: words + [numbered, codes]
    case .groupStandard, nil: words + [numbered]
    }
  }

  /// The rank on the national scale of one half of a name such as 五级/初级工; nil for another word.
  public static func national(_ half: Text) -> Int? { numbered.keys[NameKey(half)] ?? workers.keys[NameKey(half)] }

  /// The whole name for a rank on the national scale: 五级/初级工. Empty if there is no such rank.
  public static func nationalName(_ index: Int) -> String {
    guard numbered.names.indices.contains(index), workers.names.indices.contains(index) else { return "" }
    return "\(numbered.names[index])/\(workers.names[index])"
  }

  private static let workers = LevelScale(["初级工", "中级工", "高级工", "技师", "高级技师"])
  private static let words = [
    LevelScale(["初级", "中级", "高级"]),
    workers,
    LevelScale(["junior", "intermediate", "senior"]),
    LevelScale(["beginner", "intermediate", "advanced"]),
  ]
  private static let numbered = LevelScale(["五级", "四级", "三级", "二级", "一级"])
  private static let codes = LevelScale(["L5", "L4", "L3", "L2", "L1"])
}
