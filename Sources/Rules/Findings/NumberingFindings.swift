import Linter
import Standards
import TextModel

/// Turns the faults of one kind into findings, each with the fix that renumbers its list.
final class NumberingFindings {
  let subject: Subject
  private var fixes: [Int: Fix?] = [:]
  /// The remaining number of edits for the findings of each list; the first finding always has the complete fix. In a long list that is
  /// numbered backwards every number has a finding, and each fix renumbers the whole list.
  private var budgets: [Int: Int] = [:]
  private static let maximumEdits = 20_000

  init(_ subject: Subject) { self.subject = subject }

  func member(_ fault: NumberingFault) -> NumberedList.Member { subject.numbering.lists[fault.list].members[fault.member] }

  /// The range of the number; the whole text where there is none.
  func range(_ fault: NumberingFault) -> ByteRange { range(ofMember: fault.member, in: fault.list) }

  func range(ofMember member: Int, in list: Int) -> ByteRange {
    let name = subject.numbering.lists[list].members[member].name
    return name.value.code == nil ? name.range : name.codeRange
  }

  /// The number of a member as text; empty if it has none.
  func code(_ member: Int, in list: Int) -> String {
    subject.numbering.lists[list].members[member].name.value.code?.string ?? ""
  }

  func expected(_ fault: NumberingFault) -> String? { subject.numbering.expected[fault.list][fault.member]?.string }

  /// Renumbers the list of a fault; computed once for all faults of the list.
  func renumbering(_ fault: NumberingFault) -> [Fix] {
    guard let fix = known(fault) else { return [] }
    let budget = budgets[fault.list]
    budgets[fault.list] = (budget ?? Self.maximumEdits) - fix.edits.count
    return budget.map { $0 >= fix.edits.count } ?? true ? [fix] : []
  }

  private func known(_ fault: NumberingFault) -> Fix? {
    if let known = fixes[fault.list] { return known }
    var lists = [fault.list]
    if case .wrongPrefix(isWholeContent: true) = fault.kind { lists = wrongSiblings(of: fault.list) }
    let fix = Renumbering.fix(lists, in: subject)
    fixes[fault.list] = fix
    return fix
  }

  /// The other columns of the content whose numbers all belong to another content.
  private func wrongSiblings(of list: Int) -> [Int] {
    let numbering = subject.numbering
    guard let code = numbering.parentCode(of: numbering.lists[list]) else { return [list] }
    return numbering.siblings(of: list).filter { sibling in
      numbering.lists[sibling].members.allSatisfy { $0.name.value.code != nil && $0.name.value.code?.parent != code }
    }
  }
}
