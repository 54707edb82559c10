import Schema

/// The numbers that occur in the lists of a file, and which of them are repeated as a prefix by the members below.
struct NumberOwners: Sendable {
  private struct Key: Hashable {
    let role: NumberedRole
    let code: NumberCode
  }

  private var codes: Set<Key> = []
  /// The numbers whose members below begin with them, by the role of those members.
  private var owners: Set<Key> = []

  /// By the index of the list.
  private(set) var numbers: [ListNumbers] = []

  init(_ numbering: Numbering) {
    for list in numbering.lists {
      numbers.append(ListNumbers(list))
      for member in list.members {
        if let code = member.name.value.code { codes.insert(Key(role: list.role, code: code)) }
      }
      guard let parent = list.parent, let code = numbering.lists[parent.list].members[parent.member].name.value.code,
        list.members.contains(where: { $0.name.value.code?.parent == code })
      else { continue }
      owners.insert(Key(role: list.role, code: code))
    }
  }

  func contains(_ code: NumberCode, _ role: NumberedRole) -> Bool { codes.contains(Key(role: role, code: code)) }
  func hasMembers(_ code: NumberCode, of role: NumberedRole) -> Bool { owners.contains(Key(role: role, code: code)) }
}

/// The numbers in a list, computed once: each list below it looks them up.
public struct ListNumbers: Sendable {
  public let codes: Set<NumberCode>
  /// The numbers without their last part.
  public let parents: Set<NumberCode>

  init(_ list: NumberedList) {
    let all = list.members.compactMap(\.name.value.code)
    codes = Set(all)
    parents = Set(all.compactMap(\.parent))
  }
}
