import Schema
import Standards
import TextModel

/// Numbers a list by the positions of its members, and updates the numbers below them and every reference in the workspace.
public struct Renumbering {
  private let subject: Subject
  private let numbering: Numbering
  private var rewriting: StandardRewriting?
  /// Edits of a plan's modules and units, which are not referenced.
  private var edits: [TextEdit] = []
  private let copies: DoubledLines

  /// The fix for lists of the subject's file. None of the lists may contain another. Nil if nothing would change, or if a number cannot be
  /// edited.
  public static func fix(_ lists: [Int], in subject: Subject) -> Fix? {
    var renumbering = Renumbering(subject)
    for list in lists where !renumbering.run(list) { return nil }
    guard let edits = renumbering.result, !edits.isEmpty else { return nil }
    let isKnown = !subject.workspace.isPartial || !lists.contains(where: renumbering.changesNumbers)
    // A fault in one column of a content may also affect the other column, for example if a line between them is missing.
    let concerned = Set(lists + lists.flatMap { renumbering.numbering.siblings(of: $0) })
    let isWhole = lists.allSatisfy { index in
      let list = renumbering.numbering.lists[index]
      // If a member is not written yet, its number may be the missing one.
      return list.hasReadableMembers && !UnnumberedMembers.areDoubtful(in: list) && !MergedItems.areLikely(in: list)
    }
    let isCertain = isKnown && isWhole && concerned.allSatisfy(renumbering.isCertain) && renumbering.rewriting?.resolvesReference != true
    return Fix(renumbering.title, isCertain ? .safe : .unsafe, edits: edits)
  }

  private init(_ subject: Subject) {
    self.subject = subject
    numbering = subject.numbering
    copies = subject.doubledLines
    rewriting = subject.standard.map { StandardRewriting($0, in: subject.workspace) }
  }

  /// Whether an entry that may be cited by its number gets another number.
  private func changesNumbers(_ list: Int) -> Bool {
    numbering.lists[list].members.contains { $0.target != nil && $0.name.value.code != nil }
  }

  /// Whether the members of a list can be numbered by position. Not possible if a member has a contradicting number (`（3）` in second
  /// place), begins with another count or with a sign that may be part of its number, was pasted twice, or is commented out and may be
  /// restored; or if the members seem to belong to two lists, the second of which has lost its heading.
  private func isCertain(_ list: Int) -> Bool {
    if isContradictedBelow(list) || numbering.isFromElsewhere(list) || beginsAgain(list) { return false }
    let list = numbering.lists[list]
    let parentCode = numbering.parentCode(of: list)
    var seen: Set<NumberedName> = []
    if list.members.contains(where: \.name.value.containsSeveralNumbers) { return false }
    if CommentedMembers.isAny(in: list, subject.document.source)
      || MergedListDetection.isLikely(in: list, under: parentCode, beside: hasOneForeignParent(list) ? nil : parents(of: list))
    {
      return false
    }
    for (position, member) in list.members.enumerated() {
      let name = member.name.value
      guard let code = name.code else {
        if name.looksNumbered { return false }
        continue
      }
      if let depth = list.role.depth, code.depth != depth, name.beginsWithOddWord || name.title.bytes.first.map(ASCII.isDigit) ?? false {
        return false
      }
      if list.role == .unit, code.depth == parentCode?.depth, name.beginsWithPart { return false }
      if let depth = list.role.depth, code.depth != depth, code.lastPart != list.start + position + 1, code != parentCode { return false }
      if !name.title.isEmpty, !seen.insert(NumberedName(code: code, key: NameKey(name.title))).inserted { return false }
    }
    return true
  }

  /// Whether the numbers of the items begin again, in a content with one column only: the line above the other column is missing.
  private func beginsAgain(_ list: Int) -> Bool {
    let members = numbering.lists[list].members
    guard numbering.lists[list].role.depth == 3, numbering.siblings(of: list).count == 1, let first = members.first?.name.value.code
    else { return false }
    return members.dropFirst().contains { $0.name.value.code == first }
  }

  /// Whether everything below a member has the number of another member. Then the texts of the two members may have been exchanged.
  private func isContradictedBelow(_ list: Int) -> Bool {
    let members = numbering.lists[list].members
    let codes = Set(members.compactMap(\.name.value.code))
    return members.indices.contains { position in
      let below = numbering.children(of: list, at: position).flatMap { numbering.lists[$0].members.map { $0.name.value.code?.parent } }
      guard let first = below.first, let prefix = first, below.allSatisfy({ $0 == prefix }) else { return false }
      return prefix != members[position].name.value.code && codes.contains(prefix)
    }
  }

  /// Whether everything under the parent of a list has the number of one other parent. Then the parent has got a new number.
  private func hasOneForeignParent(_ list: NumberedList) -> Bool {
    guard let parent = list.parent else { return false }
    // A parent among others of another function was moved or pasted.
    guard numbering.numbers(of: parent.list).parents.count <= 1 else { return false }
    let columns = numbering.children(of: parent.list, at: parent.member).map { numbering.lists[$0] }
    return Set(columns.flatMap { $0.members.map { $0.name.value.code?.parent } }).count == 1
  }

  /// The numbers in the list that the parent of a list is in.
  private func parents(of list: NumberedList) -> ListNumbers? { list.parent.map { numbering.numbers(of: $0.list) } }

  /// The key by which copies of a member are found.
  private struct NumberedName: Hashable {
    let code: NumberCode
    let key: NameKey
  }

  private var title: Bilingual {
    subject.standard == nil
      ? Bilingual(zh: "重新编号", en: "Renumber the list")
      : Bilingual(zh: "重新编号，并更新所有引用", en: "Renumber the list and update all references")
  }

  private var result: [FileEdit]? { rewriting.map { $0.result } ?? edits.map { FileEdit(path: subject.path, $0) } }

  private mutating func run(_ list: Int) -> Bool {
    guard numbering.lists.indices.contains(list), numbering.lists[list].hasReadableMembers || numbering.lists[list].hasEmptyMember,
      !hasSeveralBelow(list)
    else { return false }
    let parentCode = numbering.parentCode(of: numbering.lists[list])
    for (position, member) in numbering.lists[list].members.enumerated() {
      guard let code = newCode(list, position, parentCode), member.name.value.digitsOfText(after: code) == nil else { return false }
      renumber(list, position, member, to: code)
    }
    return true
  }

  /// Whether a name below the list contains several names with numbers: the second number would not be changed with the first.
  private func hasSeveralBelow(_ list: Int) -> Bool {
    guard case .function = numbering.lists[list].role else { return false }
    return numbering.lists[list].members.indices.contains { position in
      numbering.children(of: list, at: position).contains { numbering.lists[$0].members.contains(where: \.containsSeveral) }
    }
  }

  /// Uses the parent's number as written, even if it is wrong: the parent has a finding of its own.
  private func newCode(_ list: Int, _ position: Int, _ parentCode: NumberCode?) -> NumberCode? {
    guard let expected = numbering.expected[list][position] else { return nil }
    guard numbering.lists[list].role.depth != nil, let parentCode else { return expected }
    return parentCode.appending(position + 1)
  }

  private mutating func renumber(_ list: Int, _ position: Int, _ member: NumberedList.Member, to code: NumberCode) {
    let old = member.name.value.code
    guard old != code else { return }
    write(member, code)
    guard let old else { return }
    for index in numbering.children(of: list, at: position) {
      for (position, grandchild) in numbering.lists[index].members.enumerated() {
        guard let number = grandchild.name.value.code, number.parent == old, let last = number.lastPart else { continue }
        guard let next = code.appending(last) else { continue }
        renumber(index, position, grandchild, to: next)
      }
    }
  }

  private mutating func write(_ member: NumberedList.Member, _ code: NumberCode) {
    if let target = member.target {
      rewriting?.renumber(target, to: code)
      return
    }
    guard let range = member.name.writtenCode(in: subject.document.source) else { return }
    let separator = member.name.value.lacksSpace ? " " : ""
    for edited in [range] + copies.copiedRanges(of: range) { edits.append(TextEdit(edited, code.string + separator)) }
  }
}
