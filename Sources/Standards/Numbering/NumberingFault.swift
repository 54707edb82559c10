import Schema
import TextModel

/// A problem of one number of a numbered list.
public struct NumberingFault: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A number with the wrong count of parts, `1.1` among items. If the whole list has it: the first of `count` numbers.
    case wrongDepth(count: Int)
    /// 2.3 under function 1. `isWholeContent`: every number under the parent has this prefix, and this is the first of them.
    case wrongPrefix(isWholeContent: Bool)
    /// A member without a number, the first of `count`.
    case missing(count: Int)
    /// The same number as the member at this index.
    case duplicate(of: Int)
    /// Numbers are missing before the member; `after` is the index of the member before, if any.
    case gap(after: Int?)
    /// The member is before one with a lower number, or after one with a higher.
    case disorder(neighbour: Int, isAfterHigher: Bool)
    /// An item of another column: its number is missing there and superfluous here.
    case otherColumn(Column)
  }

  /// An index into the lists of a `Numbering`.
  public let list: Int
  /// An index into the members of that list.
  public let member: Int
  public let kind: Kind
}

extension NumberingFault {
  /// The faults of a file's numbers. One mistake is one fault: the first kind of fault that is found in a list hides the others.
  public static func find(in numbering: Numbering, malformed: Set<ByteRange>, isAbility: @escaping (Text) -> Bool) -> [NumberingFault] {
    var finder = NumberingFaultFinder(numbering: numbering, malformed: malformed, isAbility: isAbility)
    return finder.run()
  }
}

/// Finds the faults list by list.
private struct NumberingFaultFinder {
  let numbering: Numbering
  /// Numbers whose spelling is already a finding.
  let malformed: Set<ByteRange>
  private var faults: [NumberingFault] = []
  private var rolesInUse: Set<NumberedRole> = []
  /// The parents whose lists all have the numbers of another parent, which is reported once.
  private var movedParents: Set<[Int]> = []
  private let strayItems: StrayItems

  init(numbering: Numbering, malformed: Set<ByteRange>, isAbility: @escaping (Text) -> Bool) {
    self.numbering = numbering
    self.malformed = malformed
    strayItems = StrayItems(numbering: numbering, isAbility: isAbility)
  }

  mutating func run() -> [NumberingFault] {
    for list in numbering.lists where list.isNumbered { rolesInUse.insert(list.role) }
    guard !rolesInUse.isEmpty else { return [] }
    var strayFrom: Set<Int> = []
    for (index, list) in numbering.lists.enumerated() where !isRight(index, list) && !strayFrom.contains(index) {
      if let stray = strayItems.find(around: index) {
        report(stray.list, stray.member, .otherColumn(stray.column))
        strayFrom.formUnion([stray.list, stray.rightList])
        continue
      }
      check(index, list)
    }
    return faults
  }

  /// Whether all numbers of a list are as expected, as in nearly every list. Then no further checks are needed.
  private func isRight(_ index: Int, _ list: NumberedList) -> Bool {
    let expected = numbering.expected[index]
    // A single module with the number of a unit looks like a valid first number.
    if list.role == .module, list.members.count <= 2, list.members.contains(where: { $0.name.value.code?.depth == 2 }) { return false }
    return list.members.indices.allSatisfy { list.members[$0].name.value.code == expected[$0] && expected[$0] != nil }
  }

  private mutating func check(_ index: Int, _ list: NumberedList) {
    // A heading for two contents has the items of both below it.
    if let parent = list.parent, numbering.lists[parent.list].members[parent.member].containsSeveral { return }
    guard !findWrongDepth(index, list), !findWrongPrefix(index, list), !findMissing(index, list), !findDuplicates(index, list) else {
      return
    }
    findGaps(index, list)
  }

  private mutating func report(_ list: Int, _ member: Int, _ kind: NumberingFault.Kind) {
    faults.append(NumberingFault(list: list, member: member, kind: kind))
  }

  private mutating func findWrongDepth(_ index: Int, _ list: NumberedList) -> Bool {
    guard let depth = list.role.depth else { return findOddSeries(index, list) }
    let wrong = list.members.indices.filter { list.members[$0].name.value.code.map { $0.depth != depth } ?? false }
    guard let first = wrong.first else { return false }
    // A list in which every number is written （1） to （9） is one mistake.
    if wrong.count == list.members.count, wrong.count > 1, !malformed.contains(list.members[first].name.codeRange) {
      report(index, first, .wrongDepth(count: wrong.count))
      return true
    }
    for member in wrong where !malformed.contains(list.members[member].name.codeRange) { report(index, member, .wrongDepth(count: 1)) }
    return true
  }

  /// `M2.1` or `2` among `M1` and `M3`: one module is numbered differently from all others.
  private mutating func findOddSeries(_ index: Int, _ list: NumberedList) -> Bool {
    if list.role == .unit { return findNumberOfModule(index, list) }
    guard list.role == .module else { return false }
    let expected = numbering.expected[index]
    guard list.members.count > 2 || ExpectedNumbers.differInCase(list, expected) else { return findUnitNumber(index, list) }
    let odd = list.members.indices.filter { list.members[$0].name.value.code?.series?.prefix != expected[$0]?.series?.prefix }
    guard odd.count == 1, let position = odd.first, list.members[position].name.value.code != nil else { return false }
    report(index, position, .wrongDepth(count: 1))
    return true
  }

  /// `M1.1`, the number of a unit, at the only module of a plan or beside `M2`.
  private mutating func findUnitNumber(_ index: Int, _ list: NumberedList) -> Bool {
    let units = list.members.indices.filter { position in
      guard let code = list.members[position].name.value.code else { return false }
      return code.depth == 2 && ASCII.isLetter(code[0])
    }
    guard units.count == 1, let position = units.first else { return false }
    report(index, position, .wrongDepth(count: 1))
    return true
  }

  /// `M21` or `M2` beside `M2.2` among the units of M2: the period or the last part is missing.
  private mutating func findNumberOfModule(_ index: Int, _ list: NumberedList) -> Bool {
    guard let parentCode = numbering.parentCode(of: list) else { return false }
    let wrong = list.members.indices.filter { list.members[$0].name.value.code?.depth == parentCode.depth }
    let right = list.members.count { $0.name.value.code?.parent == parentCode }
    // The notation of units is free: with most of them of one part, those are not wrong.
    guard !wrong.isEmpty, right >= wrong.count else { return false }
    for position in wrong where !malformed.contains(list.members[position].name.codeRange) {
      report(index, position, .wrongDepth(count: 1))
    }
    return true
  }

  private mutating func findWrongPrefix(_ index: Int, _ list: NumberedList) -> Bool {
    guard let parent = list.parent, let parentCode = numbering.parentCode(of: list),
      list.role.depth.map({ parentCode.depth == $0 - 1 }) ?? true
    else { return false }
    let misplaced = list.members.indices.filter { isMisplaced(list, $0, parentCode) }
    guard let first = misplaced.first else { return false }
    let prefixes = Set(list.members.map { $0.name.value.code?.parent })
    guard prefixes.count == 1, !prefixes.contains(nil) else {
      for position in misplaced { report(index, position, .wrongPrefix(isWholeContent: false)) }
      return true
    }
    let isOnly = list.members.count == 1
    if movedParents.insert([parent.list, parent.member]).inserted { report(index, first, .wrongPrefix(isWholeContent: !isOnly)) }
    return true
  }

  /// Whether a number belongs elsewhere: the notation of units is free, but they must not have the numbers of another module.
  private func isMisplaced(_ list: NumberedList, _ position: Int, _ parentCode: NumberCode) -> Bool {
    guard let code = list.members[position].name.value.code, let prefix = code.parent, prefix != parentCode else { return false }
    // `M4.2` under M3, even if there is no M4.
    guard list.role == .unit, let parent = list.parent, parentCode.series?.prefix != prefix.series?.prefix else { return true }
    return numbering.lists[parent.list].members.contains { $0.name.value.code == prefix }
  }

  private mutating func findMissing(_ index: Int, _ list: NumberedList) -> Bool {
    guard rolesInUse.contains(list.role) else { return true }
    let missing = list.members.indices.filter { list.members[$0].name.value.code == nil }
    guard let first = missing.first else { return false }
    if list.role != .unit || list.isNumbered { report(index, first, .missing(count: missing.count)) }
    return true
  }

  private mutating func findDuplicates(_ index: Int, _ list: NumberedList) -> Bool {
    var seen: [NumberCode: Int] = [:]
    var isFound = false
    for (position, member) in list.members.enumerated() where !member.name.value.containsSeveralNumbers {
      guard let code = member.name.value.code else { continue }
      if let first = seen[code] {
        // A line that was pasted twice is reported as a duplicate item, and its number is not reported again.
        let isCopy = list.role.isItem && list.members[first].name.value.whole == member.name.value.whole
        if !isCopy { report(index, position, .duplicate(of: first)) }
        isFound = true
      } else {
        seen[code] = position
      }
    }
    return isFound
  }

  private mutating func findGaps(_ index: Int, _ list: NumberedList) {
    let series = list.members.map { $0.name.value.code?.series }
    let numbers = series.compactMap { $0?.number }
    guard numbers.count == list.members.count, Set(series.map { $0?.prefix }).count == 1 else { return }
    // Which of two numbers is right is not known.
    guard !list.members.contains(where: \.name.value.containsSeveralNumbers) else { return }
    if list.isComplete, let position = onlyUnexpected(index, numbers) ?? onlyOutlier(list, numbers) {
      let isLast = position == numbers.count - 1
      let isRising = position == 0 || numbers[position] > numbers[position - 1]
      return report(index, position, isLast && isRising ? .gap(after: position > 0 ? position - 1 : nil) : disorder(position, numbers))
    }
    let kept = LongestIncreasingSubsequence.of(numbers)
    for position in numbers.indices where !kept.contains(position) { report(index, position, disorder(position, numbers)) }
    guard list.isComplete else { return }
    let sorted = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    for (order, position) in sorted.enumerated() {
      let previous = order > 0 ? sorted[order - 1] : nil
      let before = previous.map { numbers[$0] } ?? (list.role.depth == nil ? numbers[position] - 1 : list.start)
      if numbers[position] != before + 1 { report(index, position, .gap(after: previous)) }
    }
  }

  /// The only number of a module or unit that is not the expected one, if the numbers are not in order: M2.8 before M2.2.
  private func onlyUnexpected(_ index: Int, _ numbers: [Int]) -> Int? {
    guard numbering.lists[index].role.depth == nil, zip(numbers, numbers.dropFirst()).contains(where: { $0 > $1 }) else { return nil }
    return numbers.indices.filter { numbering.expected[index][$0]?.series?.number != numbers[$0] }.only
  }

  /// The only number that does not fit its position: in 1, 22, 3 the 22 should be 2.
  private func onlyOutlier(_ list: NumberedList, _ numbers: [Int]) -> Int? {
    guard numbers.count > 1 else { return nil }
    func outliers(from first: Int) -> [Int] { numbers.indices.filter { numbers[$0] != first + $0 } }
    guard list.role.depth == nil else { return outliers(from: list.start + 1).only }
    // The notation and first number of modules are free: the first number is wrong only if it does not fit the others.
    let second = numbers[0] >= numbers[1] && numbers[1] > 0 ? outliers(from: numbers[1] - 1).only : nil
    return outliers(from: numbers[0]).only ?? second
  }

  private func disorder(_ index: Int, _ numbers: [Int]) -> NumberingFault.Kind {
    if let higher = numbers[..<index].lastIndex(where: { $0 > numbers[index] }) { return .disorder(neighbour: higher, isAfterHigher: true) }
    guard let lower = numbers[(index + 1)...].firstIndex(where: { $0 < numbers[index] }) else {
      return .gap(after: index > 0 ? index - 1 : nil)
    }
    return .disorder(neighbour: lower, isAfterHigher: false)
  }
}

extension NumberedRole {
  fileprivate var isItem: Bool { if case .item = self { true } else { false } }
}

extension Array {
  /// The only element; nil for any other count.
  fileprivate var only: Element? { count == 1 ? self[0] : nil }
}

extension NumberingFault {
  /// The ranges of malformed numbers, which have findings of their own.
  public static func malformedRanges(in document: Document) -> Set<ByteRange> {
    Set(document.shapeProblems.compactMap { problem in if case .numberDefect = problem.fault { problem.range } else { nil } })
  }
}
