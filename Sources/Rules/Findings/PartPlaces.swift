import Linter
import Schema
import Standards
import TextModel

/// Where new modules and duties belong among the others.
struct PartPlaces {
  enum Place: Hashable, Comparable {
    /// Above the first one.
    case top
    /// Below the one that begins at an offset.
    case below(Int)
    case end
  }

  private let alignment: Alignment
  /// Where the parts are.
  private let ranges: [ByteRange]
  /// The numbers of the modules; nil for one without a number.
  private let codes: [NumberCode?]
  private let canBegin: Bool

  init(_ document: Document, _ alignment: Alignment) {
    self.alignment = alignment
    let list: ByteRange?
    switch document.content {
    case .trainingPlan(let plan):
      ranges = plan.modules?.value.map(\.range) ?? []
      codes = plan.modules?.value.map { $0.value.module?.value.code } ?? []
      list = plan.modules?.range
    case .jobDescription(let job):
      ranges = job.duties?.value.map(\.range) ?? []
      codes = ranges.map { _ in nil }
      list = job.duties?.range
    case .standard, .configuration, .foreign: (ranges, codes, list) = ([], [], nil)
    }
    canBegin = list.flatMap { RecordAddition(document).edits(adding: [[(key: "", value: "")]], aboveListAt: $0) } != nil
  }

  func place(of target: Target) -> Place {
    guard codes.allSatisfy({ $0 == nil }) else { return gap(for: target)?.place ?? .end }
    guard let position = position(of: target) else { return .end }
    if position == 0 { return canBegin ? .top : .end }
    return ranges.indices.contains(position - 1) ? .below(ranges[position - 1].start) : .end
  }

  private func position(of target: Target) -> Int? {
    let order = StandardOrder(alignment)
    return order.position(of: target, among: order.firstTargets(ofParts: ranges.count))
  }

  /// The number for a new module if it is one that the other modules leave out; nil for one that goes to the end.
  func number(of target: Target) -> NumberCode? { gap(for: target)?.number }

  /// The function's number, where it is missing between or before the modules: `M3` for `3 物流管理` between `M2` and `M4`.
  private func gap(for target: Target) -> (number: NumberCode, place: Place)? {
    guard case .function = target, alignment.index.level(of: target) == alignment.level,
      let part = alignment.index.code(of: target)?.lastPart
    else { return nil }
    func isWanted(_ code: NumberCode) -> Bool { code.string.drop(while: \.isLetter) == String(part) }
    if canBegin, let first = codes.first.flatMap(\.self), let number = Self.number(before: first, isWanted), !codes.contains(number),
      position(of: target) == 0
    {
      return (number, .top)
    }
    for (position, (above, below)) in zip(codes, codes.dropFirst()).enumerated() {
      guard let above, let below, ranges.indices.contains(position) else { continue }
      if let number = Self.number(between: above, below, isWanted), !codes.contains(number) {
        return (number, .below(ranges[position].start))
      }
    }
    return nil
  }

  /// The most numbers that are missing in one place.
  private static let maximumMissing = 20

  private static func number(between above: NumberCode, _ below: NumberCode, _ isWanted: (NumberCode) -> Bool) -> NumberCode? {
    var found: NumberCode?
    var next = above.next
    for _ in Range(clamping: 0, maximumMissing) {
      guard let number = next else { return nil }
      if number == below { return found }
      if isWanted(number) { found = number }
      next = number.next
    }
    return nil
  }

  private static func number(before first: NumberCode, _ isWanted: (NumberCode) -> Bool) -> NumberCode? {
    let letters = first.string.prefix(while: \.isLetter)
    guard let one = NumberCode((letters + "1").utf8), one != first else { return nil }
    return isWanted(one) ? one : number(between: one, first, isWanted)
  }
}
