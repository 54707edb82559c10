import Schema
import TextModel

/// A customary order of levels, lowest first. Data.
public struct LevelScale: Sendable {
  public let names: [String]
  private let keys: [NameKey: Int]

  init(_ names: [String]) {
    self.names = names
    keys = Dictionary(uniqueKeysWithValues: names.enumerated().map { (NameKey(Text($1)), $0) })
  }

  /// The place of a level by its name, by a half of a name such as 五级/初级工, or by its id; never by a part of a word.
  public func rank(of level: StandardIndex.LevelEntry) -> Int? {
    if let rank = keys[NameKey(level.name)] { return rank }
    for half in level.name.bytes.split(separator: ASCII.slash) {
      if let rank = keys[NameKey(Text(Array(half), from: 0, to: half.count))] { return rank }
    }
    return keys[NameKey(level.id)]
  }

  /// The scales that a standard of a profile can be held to. A framework counts its levels as it likes.
  public static func known(in profile: StandardProfile?) -> [LevelScale] {
    switch profile {
    case .framework: words
    case .nationalOccupational: words + [numbered, codes]
    case .groupStandard, nil: words + [numbered]
    }
  }

  private static let words = [
    LevelScale(["初级", "中级", "高级"]),
    LevelScale(["初级工", "中级工", "高级工", "技师", "高级技师"]),
    LevelScale(["junior", "intermediate", "senior"]),
    LevelScale(["beginner", "intermediate", "advanced"]),
  ]
  private static let numbered = LevelScale(["五级", "四级", "三级", "二级", "一级"])
  private static let codes = LevelScale(["L5", "L4", "L3", "L2", "L1"])
}
