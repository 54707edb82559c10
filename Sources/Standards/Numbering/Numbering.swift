import Schema
import TextModel

/// The numbered lists of a file, parents before children, with the numbers that their members should have.
public struct Numbering: Sendable {
  public private(set) var lists: [NumberedList] = []
  /// For each list the expected number of each member by its position; nil if it cannot be determined.
  public private(set) var expected: [[NumberCode?]] = []
  private let lossyRanges: [ByteRange]
  /// Items and fields without content.
  private let emptyRanges: [ByteRange]
  /// For each list: the index of the first list under each of its members. The lists under one member are adjacent.
  private var firstChildren: [[Int: Int]] = []
  private let lazyOwners = LazyValue<NumberOwners>()

  /// `index` is the index of the document if it is a standard, else nil.
  public init(_ document: Document, _ index: StandardIndex?) {
    lossyRanges = Numbering.lossyRanges(of: document)
    emptyRanges = document.shapeProblems.compactMap { if case .emptyValue = $0.fault { $0.range } else { nil } }
    if let index {
      addLevels(of: index, isComplete: Self.isComplete(document))
    } else if case .trainingPlan(let plan) = document.content {
      addModules(of: plan, isComplete: Self.isComplete(document))
    }
  }

  /// Where something could not be read, which may be a member with a number.
  private static func lossyRanges(of document: Document) -> [ByteRange] {
    let lines = document.syntaxProblems.filter { $0.fault == .strayLine || !$0.isRepairIntended && !document.isOnlyWords($0) }.map(\.range)
    return lines
      + document.shapeProblems.compactMap { problem in
        switch problem.fault {
        case .wrongType, .missingKey, .unknownKey, .duplicateKey: problem.range
        default: nil
        }
      }
  }

  /// Whether all members are in their list: no line was lost, and no record of a numbered list was found among the fields of another
  /// record.
  private static func isComplete(_ document: Document) -> Bool {
    guard !document.hasLostLines else { return false }
    return !document.shapeProblems.contains { problem in
      if case .unknownKey(let key, _, _) = problem.fault { heads.contains(key) } else { false }
    }
  }

  private static let heads: Set<String> = ["module", "模块名", "unit", "单元名", "function", "功能", "content", "内容"]

  /// How much of a list was read.
  private enum Reading {
    case whole, withEmptyField, withEmptyMember, inPart

    static func && (isComplete: Bool, reading: Reading) -> Reading { isComplete ? reading : .inPart }
  }

  /// `records` are the members that have fields: an empty value inside one of them is a field, and not a member.
  private func reading<Element>(_ list: Located<[Element]>?, count: Int, records: @autoclosure () -> [ByteRange] = []) -> Reading {
    guard let list, list.value.count == count else { return list == nil ? .whole : .inPart }
    if lossyRanges.isEmpty, emptyRanges.isEmpty { return .whole }
    // A line that is not an item may be between the key and the first item.
    let whole = ByteRange(min(list.head.start, list.range.start), list.range.end)
    guard lossyRanges.count + emptyRanges.count < 100, !lossyRanges.contains(where: { whole.contains($0) }) else { return .inPart }
    let empty = emptyRanges.filter { whole.contains($0) }
    if empty.isEmpty { return .whole }
    let records = records()
    return empty.allSatisfy { empty in records.contains { $0.contains(empty) } } ? .withEmptyField : .withEmptyMember
  }

  private mutating func addLevels(of index: StandardIndex, isComplete: Bool) {
    for level in index.levels.indices {
      let functions = index.levels[level].functions
      let reading =
        isComplete
        && reading(
          index.levels[level].level.functions, count: functions.count, records: functions.map { index.functions[$0].record.range })
      for series in index.series(atLevel: level) {
        let members = series.functions.map { NumberedList.Member(name: index.functions[$0].name, target: .function($0)) }
        let list = add(.function, members, start: series.start, parent: nil, reading)
        for (memberIndex, function) in series.functions.enumerated() {
          addContents(of: index.functions[function], index, parent: (list, memberIndex), isComplete: isComplete)
        }
      }
    }
  }

  private mutating func addContents(
    of function: StandardIndex.FunctionEntry, _ index: StandardIndex, parent: (list: Int, member: Int), isComplete: Bool
  ) {
    let members = function.contents.map { NumberedList.Member(name: index.contents[$0].name, target: .content($0)) }
    let records = function.contents.map { index.contents[$0].record.range }
    let list = add(
      .content, members, parent: parent,
      isComplete && reading(function.record.value.contents, count: members.count, records: records))
    for (memberIndex, position) in function.contents.enumerated() {
      let content = index.contents[position]
      for column in Column.allCases {
        let items = content.items.filter { index.items[$0].column == column }
        guard !items.isEmpty else { continue }
        _ = add(
          .item(column), items.map { NumberedList.Member(name: index.items[$0].name, target: .item($0)) }, parent: (list, memberIndex),
          isComplete && reading(content.record.value.items(in: column), count: items.count))
      }
    }
  }

  private mutating func addModules(of plan: TrainingPlan, isComplete: Bool) {
    let modules = plan.modules?.value ?? []
    let names = modules.indices.compactMap { modules[$0].value.module }
    let list = add(
      .module, names.map { NumberedList.Member(name: $0, target: nil) }, parent: nil,
      isComplete && reading(plan.modules, count: names.count, records: modules.indices.map { modules[$0].range }))
    guard names.count == modules.count else { return }
    // Indices rather than copies: modules and units are large.
    for memberIndex in modules.indices {
      guard let units = modules[memberIndex].value.units else { continue }
      let members = units.value.indices.compactMap { position in
        units.value[position].value.unit.map { NumberedList.Member(name: $0, target: nil) }
      }
      guard !members.isEmpty else { continue }
      _ = add(
        .unit, members, parent: (list, memberIndex),
        isComplete && reading(units, count: members.count, records: units.value.indices.map { units.value[$0].range }))
    }
  }

  private mutating func add(
    _ role: NumberedRole, _ members: [NumberedList.Member], start: Int = 0, parent: (list: Int, member: Int)?, _ reading: Reading
  ) -> Int {
    let isDivided = !members.contains(where: \.containsSeveral) && parent.map { !lists[$0.list].members[$0.member].containsSeveral } ?? true
    let list = NumberedList(
      role: role, members: members, start: start, parent: parent, isComplete: reading == .whole && isDivided,
      hasEmptyField: reading == .withEmptyField && isDivided, hasEmptyMember: reading == .withEmptyMember && isDivided)
    lists.append(list)
    firstChildren.append([:])
    if let parent, firstChildren[parent.list][parent.member] == nil { firstChildren[parent.list][parent.member] = lists.count - 1 }
    expected.append(ExpectedNumbers.of(list, parentCode: parent.flatMap { expected[$0.list][$0.member] }))
    return lists.count - 1
  }

  /// The number that the numbers of a list should begin with: the parent's as written. If all of them begin with the number that the parent
  /// should have, then the parent's number is wrong and reported, and its expected number is returned.
  public func parentCode(of list: NumberedList) -> NumberCode? {
    guard let parent = list.parent else { return nil }
    let right = expected[parent.list][parent.member]
    guard let written = lists[parent.list].members[parent.member].name.value.code else { return right }
    if let right, written != right, list.members.allSatisfy({ $0.name.value.code?.parent == right }) { return right }
    return written
  }

  /// The numbers of the list with this index.
  public func numbers(of list: Int) -> ListNumbers { lazyOwners.value { NumberOwners(self) }.numbers[list] }

  /// Whether all members of a list begin with the number of another parent that has no such members: they may have been moved, or the
  /// headings exchanged.
  public func isFromElsewhere(_ position: Int) -> Bool {
    let list = lists[position]
    guard let parent = list.parent, let first = list.members.first?.name.value.code?.parent, first != parentCode(of: list),
      list.members.allSatisfy({ $0.name.value.code?.parent == first })
    else { return false }
    let owners = lazyOwners.value { NumberOwners(self) }
    return owners.contains(first, lists[parent.list].role) && !owners.hasMembers(first, of: list.role)
  }

  /// The indexes of the lists under the same parent as a list, itself included.
  public func siblings(of list: Int) -> [Int] {
    guard let parent = lists[list].parent else { return [list] }
    return children(of: parent.list, at: parent.member)
  }

  /// The indexes of the lists under a member of a list.
  public func children(of list: Int, at member: Int) -> [Int] {
    guard firstChildren.indices.contains(list), let first = firstChildren[list][member] else { return [] }
    var end = first
    while end < lists.count, let parent = lists[end].parent, parent.list == list, parent.member == member { end += 1 }
    return Array(first..<end)
  }
}
