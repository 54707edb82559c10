import Schema
import Standards
import TextModel

/// Tells from its numbers whether a list holds the members of two lists, because the line between them is missing: `knowledge:`, or
/// `- function: 2 …` above its contents.
enum SeveralSeries {
  /// `parent` is the number that the members should begin with.
  static func isLikely(in list: NumberedList, under parent: NumberCode?) -> Bool {
    repeatsNumber(list) || continuesElsewhere(list, parent) || mixesColumns(list)
  }

  /// 1.1.1, 1.1.2, 1.1.1: a number that comes again, other than right below itself. There too, where one text is an ability and the other
  /// is not.
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

  /// 2.1 and 2.2 behind 1.1 and 1.2: another parent, and not the number that the place would have.
  private static func continuesElsewhere(_ list: NumberedList, _ parent: NumberCode?) -> Bool {
    guard let parent else { return false }
    return list.members.enumerated().contains { place, member in
      guard let code = member.name.value.code, code.depth == parent.depth + 1, code.parent != parent else { return false }
      return code.lastPart != place + 1
    }
  }

  /// Abilities among the knowledge: 能… in a list in which other items do not begin so.
  private static func mixesColumns(_ list: NumberedList) -> Bool {
    guard case .item(.knowledge) = list.role else { return false }
    let abilities = list.members.count { isAbility($0.name.value) }
    return abilities > 0 && abilities < list.members.count
  }

  private static let modals = ["能", "会", "可以"].map { Array($0.utf8) }
}
