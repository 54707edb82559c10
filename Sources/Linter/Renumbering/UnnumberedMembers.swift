import Schema
import Standards
import TextModel

/// Members of a numbered list without a number that are probably not members: notes, points below an item, the end of a text.
enum UnnumberedMembers {
  static func areDoubtful(in list: NumberedList) -> Bool {
    let members = list.members.map(\.name.value)
    let abilities = members.count { $0.code != nil && beginsAsAbility($0) }
    let isAbilities = abilities * 2 > members.count { $0.code != nil }
    let withoutRoom: Set<Int> = list.role.depth == nil || isAbilities ? [] : indicesWithoutRoom(in: members)
    return members.indices.contains { index in
      let name = members[index]
      guard name.code == nil else { return false }
      if !name.title.string.contains(where: { $0.isLetter || $0.isNumber }) { return true }
      if name.beginsWithOddWord || TableLeftover.isLikely(name.title.string) { return true }
      if beginsWithRoman(name.title) || containsNumber(name.title) || beginsWithSign(name.title, of: list) { return true }
      if isAbilities { return !beginsAsAbility(name) }
      return withoutRoom.contains(index)
    }
  }

  /// The index of the first unnumbered member in each run whose length differs from the gap in the numbers around it.
  private static func indicesWithoutRoom(in members: [NumberedText]) -> Set<Int> {
    var indices: Set<Int> = []
    var previous = -1
    var before = 0
    for (index, member) in members.enumerated() {
      guard let number = member.code?.lastPart else { continue }
      if index > previous + 1, number - before != index - previous { indices.insert(previous + 1) }
      (previous, before) = (index, number)
    }
    return indices
  }

  /// `Ml 生活照护`, `MZ 基础护理`: two or three letters, the first of them that of the numbers of modules.
  private static func beginsWithSign(_ title: Text, of list: NumberedList) -> Bool {
    guard list.role.allowsLetters else { return false }
    let word = title.bytes.prefix { ASCII.isLetter($0) }
    let used = list.members.lazy.compactMap { $0.name.value.code?.bytes.first }.first { ASCII.isLetter($0) } ?? UInt8(ascii: "M")
    guard (2...3).contains(word.count), let first = word.first, first | 0x20 == used | 0x20 else { return false }
    return title.bytes.dropFirst(word.count).first == ASCII.space
  }

  /// Whether a title begins with a number in a notation that was not read: `MII 维修入门`.
  private static func beginsWithRoman(_ title: Text) -> Bool {
    let word = title.bytes.prefix { ASCII.isLetter($0) }
    return word.count > 1 && word.dropFirst().allSatisfy { [0x49, 0x56, 0x58].contains($0) }
  }

  /// `新增：2.2.1 白点病`, `项目1 水质管理`, `M一 接待`, `Ⅰ 接待`: a number that was not read. A second one would be put before it.
  private static func containsNumber(_ title: Text) -> Bool {
    let scalars = Array(title.string.unicodeScalars)
    let isDigit = { (index: Int) in scalars.indices.contains(index) && (48...57).contains(scalars[index].value) }
    if scalars.indices.contains(where: {
      isDigit($0) && [".", "．", "·"].contains(scalars[min($0 + 1, scalars.count - 1)]) && isDigit($0 + 2)
    }) {
      return true
    }
    // Ⅰ, ①, ⒈.
    if let first = scalars.first, (0x2150...0x218F).contains(first.value) || (0x2460...0x24FF).contains(first.value) { return true }
    guard let blank = scalars.firstIndex(of: " "), blank > 1 else { return false }
    return isDigit(blank - 1) || scalars[blank - 1].isHanNumeral
  }

  private static func beginsAsAbility(_ name: NumberedText) -> Bool { modals.contains { name.title.bytes.starts(with: $0) } }

  private static let modals = ["能", "会", "可以", "可"].map { Array($0.utf8) }
}

/// Detects items that may be two items, because a line break and the number of the second one were lost. A number that is missing after the
/// item belongs to the second one.
enum MergedItems {
  static func areLikely(in list: NumberedList) -> Bool {
    guard case .item = list.role else { return false }
    let members = list.members.map(\.name.value)
    return members.indices.dropLast().contains { index in
      guard let number = members[index].code?.lastPart, let next = members[index + 1].code?.lastPart, next > number + 1 else {
        return false
      }
      return containsSecondAbility(members[index].title.string)
    }
  }

  /// 能用音叉校准标准音能判断拍音的快慢: a second 能 that is not the end or the beginning of a word.
  private static func containsSecondAbility(_ title: String) -> Bool {
    let characters = Array(title)
    guard characters.first == "能" else { return false }
    return characters.indices.dropFirst(3).contains { index in
      guard characters[index] == "能", index + 1 < characters.count else { return false }
      return !before.contains(characters[index - 1]) && !after.contains(characters[index + 1])
    }
  }

  /// 功能, 性能, 技能, 只能 …
  private static let before: Set<Character> = Set("功性技智可才职产只不均都应节储效体机热电势核多万官未本潜动光风太声氢")
  /// 能力, 能源, 能耗 …
  private static let after: Set<Character> = Set("力源量耗效级动否够手见干")
}
