import Schema
import Standards
import TextModel

/// Detects from its numbers whether a list has the members of two lists, because the line between them is missing: `knowledge:`, or `-
/// function: 2 …` above its contents.
enum MergedListDetection {
  /// `parent` is the number that the members should begin with.
  /// `parents` are the numbers of the list that this number is in.
  static func isLikely(in list: NumberedList, under parent: NumberCode?, beside parents: ListNumbers?) -> Bool {
    repeatsNumber(list) || continuesElsewhere(list, parent) || mixesColumns(list) || belongsToMissing(list, parent, parents)
  }

  /// Whether members have the number of a content that is missing, as 2.2.1 under 2.1 where no content is 2.2: its line may be missing. A
  /// copied number is that of a neighbour.
  private static func belongsToMissing(_ list: NumberedList, _ parent: NumberCode?, _ parents: ListNumbers?) -> Bool {
    guard let parent, let parents else { return false }
    let codes = list.members.map(\.name.value.code)
    let written = Set(codes.compactMap(\.self))
    let isMixed = codes.contains { $0?.parent == parent }
    let otherParents = Set(
      codes.enumerated().compactMap { index, code -> NumberCode? in
        guard let code, code.depth == parent.depth + 1, let other = code.parent, other != parent else { return nil }
        // Among correct numbers, a single wrong one is a mistake if the number of its position is free.
        return isMixed && parent.appending(index + 1).map { !written.contains($0) } ?? false ? nil : other
      })
    guard !otherParents.isEmpty else { return false }
    // A parent that is itself under the wrong function was moved or pasted.
    if parents.parents.count > 1 { return true }
    return !otherParents.isSubset(of: parents.codes)
  }

  /// 1.1.1, 1.1.2, 1.1.1: a number that is repeated, but not directly below itself. Directly below itself too, if one text is an ability
  /// and the other is not.
  private static func repeatsNumber(_ list: NumberedList) -> Bool {
    var seen: Set<NumberCode> = []
    var last: NumberedText?
    for member in list.members {
      let name = member.name.value
      guard let code = name.code else { continue }
      if !seen.insert(code).inserted, code != last?.code || isAbility(name) != last.map(isAbility) { return true }
      last = name
    }
    return false
  }

  private static func isAbility(_ name: NumberedText) -> Bool { modals.contains { name.title.bytes.starts(with: $0) } }

  /// Whether members continue under another parent, as 2.1 and 2.2 after 1.1 and 1.2, and not with the number of their position.
  private static func continuesElsewhere(_ list: NumberedList, _ parent: NumberCode?) -> Bool {
    guard let parent else { return false }
    return list.members.enumerated().contains { index, member in
      guard let code = member.name.value.code, code.depth == parent.depth + 1, code.parent != parent else { return false }
      return code.lastPart != index + 1
    }
  }

  /// Whether abilities are among the knowledge: 能… in a list in which other items do not begin so.
  private static func mixesColumns(_ list: NumberedList) -> Bool {
    guard case .item(.knowledge) = list.role else { return false }
    let abilities = list.members.count { isAbility($0.name.value) }
    return abilities > 0 && abilities < list.members.count
  }

  private static let modals = ["能", "会", "可以"].map { Array($0.utf8) }
}
