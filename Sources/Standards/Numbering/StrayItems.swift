import Schema
import TextModel

/// Items in the wrong column of their content: one column has a superfluous number that the other one lacks.
struct StrayItems {
  struct Item {
    let list: Int
    let member: Int
    /// Index of the list where the item belongs.
    let rightList: Int
    let column: Column
  }

  private let numbering: Numbering
  private let isAbility: (Text) -> Bool
  /// Longer lists are not searched, since the cost is quadratic.
  private static let maximumLength = 200

  init(numbering: Numbering, isAbility: @escaping (Text) -> Bool) {
    self.numbering = numbering
    self.isAbility = isAbility
  }

  /// The stray item of a list or of its sibling, if moving one item corrects both lists.
  func find(around list: Int) -> Item? {
    let lists = numbering.siblings(of: list).filter { isItems($0) && numbering.lists[$0].members.count <= Self.maximumLength }
    for here in lists {
      for rightList in lists where rightList != here {
        if let found = find(in: here, rightList: rightList) { return found }
      }
    }
    return nil
  }

  private func find(in here: Int, rightList: Int) -> Item? {
    guard case .item(let column) = numbering.lists[here].role, case .item(let other) = numbering.lists[rightList].role else { return nil }
    guard let own = numbers(here), let others = numbers(rightList), Set(others).count == others.count else { return nil }
    // The number that the other column lacks: a gap, or the next number.
    let missing = Range(clamping: 1, others.count + 2).first { !others.contains($0) } ?? 0
    guard others == Range(clamping: 1, others.count + 2).filter({ $0 != missing }) else { return nil }
    for position in own.indices where own[position] == missing {
      let left = own.enumerated().filter { $0.offset != position }.map(\.element)
      guard !left.isEmpty, left == Array(1...left.count), own != Array(1...own.count) else { continue }
      let title = numbering.lists[here].members[position].name.value.title
      // A line with only a number is still being written.
      guard !title.isEmpty, isAbility(title) == (other == .abilities), column == .abilities || other == .abilities else { continue }
      return Item(list: here, member: position, rightList: rightList, column: other)
    }
    return nil
  }

  private func isItems(_ list: Int) -> Bool { if case .item = numbering.lists[list].role { true } else { false } }

  /// The last parts of the numbers of a list; nil if the parts before them are not all the same.
  private func numbers(_ list: Int) -> [Int]? {
    let series = numbering.lists[list].members.map { $0.name.value.code?.series }
    let numbers = series.compactMap { $0?.number }
    guard !numbers.isEmpty, numbers.count == series.count, Set(series.map { $0?.prefix }).count == 1 else { return nil }
    return numbers
  }
}
