import Schema
import Synchronization
import TextModel

/// The result of resolving a reference.
public enum Resolution: Sendable, Hashable {
  /// Number and title agree, or there is only a number.
  case target(Target)
  /// The number is right, and the title differs from the target's by a typing mistake or by spaces.
  case misspelt(Target)
  /// Number and title name different targets. `byTitle` is nil if nothing in the standard has that title; `byNumber` is never above the
  /// level. `isRenumbered`: the title is that of a target at the level, so that the number is out of date. Otherwise the author has to
  /// choose.
  case mistitled(byNumber: Target, byTitle: Target?, isRenumbered: Bool)
  /// No target of the level has the number; `nearest` is what the title or the number probably meant.
  case noSuchNumber(nearest: Target?)
  /// A title of the standard without its number.
  case numberMissing(Target)
  /// Number and title are right, but the notation is not that of a reference: `中级：2.1 信息展示`.
  case respelled(Target)
  /// The number belongs to an ability and to a knowledge item, and nothing in the reference distinguishes them.
  case ambiguous([Target])
  /// The standard has no level of that name.
  case unknownLevel
  /// A range, a rest, or several references in one: the targets of the members, all of them certain if `isCertain`.
  case several([Target], isCertain: Bool)
  /// The target is at a level above the file's own. `sameNumber` has the same number at the file's level.
  case aboveLevel(Target, sameNumber: Target?)

  /// The targets that the author probably meant. They are not reported as missing, since the reference has a finding already.
  public var assumedTargets: [Target] {
    switch self {
    case .target(let target), .misspelt(let target), .numberMissing(let target), .respelled(let target): [target]
    case .mistitled(let byNumber, let byTitle, let isRenumbered):
      isRenumbered ? byTitle.map { [$0] } ?? [] : [byNumber] + (byTitle.map { [$0] } ?? [])
    case .noSuchNumber(let nearest): nearest.map { [$0] } ?? []
    case .ambiguous(let targets), .several(let targets, _): targets
    case .unknownLevel: []
    case .aboveLevel(let target, let sameNumber): [target] + (sameNumber.map { [$0] } ?? [])
    }
  }

  /// Calls `body` with each assumed target, without allocating a list.
  public func forEachAssumedTarget(_ body: (Target) -> Void) {
    switch self {
    case .target(let target), .misspelt(let target), .numberMissing(let target), .respelled(let target): body(target)
    default: assumedTargets.forEach(body)
    }
  }

  /// The targets of a reference, a range or a rest without doubt; empty otherwise.
  public var certainTargets: [Target] {
    if case .several(let targets, isCertain: true) = self { return targets }
    return certain.map { [$0] } ?? []
  }

  /// The target of a single reference without doubt; nil otherwise.
  public var certain: Target? {
    switch self {
    case .target(let target), .misspelt(let target), .respelled(let target): target
    default: nil
    }
  }
}

/// Resolves references in a standard, for a file of one level and track.
public struct Resolver: Sendable {
  public let index: StandardIndex
  public let level: Int
  /// The id of the file's track.
  public let track: Text?
  private let comparisons = ComparisonBudget(10_000_000)

  public init(index: StandardIndex, level: Int, track: Text? = nil) {
    self.index = index
    self.level = level
    self.track = track.flatMap { index.track(spelled: $0) }
  }

  /// The target with a number at a level; if two tracks have the number, that of the file's track.
  public func target(_ code: NumberCode, column: Column?, level: Int) -> Target? {
    index.target(code, column: column, level: level, track: track)
  }

  /// The target with exactly this number and title at the file's level. Nearly every reference is resolved here, which is faster than
  /// `resolve`.
  func exact(_ reference: Reference) -> Target? {
    guard reference.form == .one, reference.level == nil, let code = reference.code,
      let only = self.target(code, column: reference.column, level: level), index.hasTitle(reference.title, only)
    else { return nil }
    return only
  }

  /// Whether a target of the level has exactly the number and title of a reference.
  func hasNameOf(_ reference: Reference) -> Bool {
    guard let code = reference.code else { return false }
    if let spelled = reference.level, index.level(spelled: spelled) != level { return false }
    let columns: [Column?] = reference.column.map { [$0] } ?? [nil] + Column.allCases
    return columns.contains { column in
      target(code, column: column, level: level).map { index.hasTitle(reference.title, $0) } ?? false
    }
  }

  /// The targets of a reference, at the level that it names or else at the level of the file.
  public func resolve(_ reference: Reference) -> Resolution {
    if reference.form != .one { return resolveSeveral(reference) }
    var target = level
    if let spelled = reference.level {
      guard let found = index.level(spelled: spelled) else { return wholeTitle(reference).map { .numberMissing($0) } ?? .unknownLevel }
      target = found
    }
    guard let code = reference.code else { return raised(levelAndTitle(reference) ?? resolveByTitle(reference, at: target)) }
    // An unambiguous number with the matching title: nothing else needs to be looked up.
    if let only = self.target(code, column: reference.column, level: target), index.hasTitle(reference.title, only) {
      return raised(.target(only))
    }
    let candidates = candidates(code, reference.column, at: target)
    let key = NameKey(reference.title)
    let resolution = key.isEmpty ? resolveBare(candidates, reference) : resolveTitled(candidates, reference, key, at: target)
    return raised(resolution)
  }

  /// `1/2 英寸管道安装`: digits before a slash that are not a level are the start of a title.
  private func wholeTitle(_ reference: Reference) -> Target? {
    guard reference.level?.withBytes({ $0.first.map(ASCII.isDigit) }) == true else { return nil }
    return bestNamed(NameKey(reference.whole), reference, at: level)
  }

  private func resolveSeveral(_ reference: Reference) -> Resolution {
    if let start = reference.openRangeStart, let first = resolve(start).certain {
      return .several(index.targets(from: first), isCertain: false)
    }
    let resolutions = reference.members.map { resolve($0) }
    let isCertain = !resolutions.isEmpty && resolutions.allSatisfy { $0.certain != nil }
    return .several(resolutions.flatMap(\.assumedTargets), isCertain: isCertain)
  }

  /// Reports a correct reference to a level above the file's own, which the file does not have to cover.
  private func raised(_ resolution: Resolution) -> Resolution {
    guard let target = resolution.certain, index.level(of: target) > level else { return resolution }
    return .aboveLevel(target, sameNumber: nil)
  }

  /// The items with the number. Without a column a three-part number can be an ability, a knowledge item or a task.
  private func candidates(_ code: NumberCode, _ column: Column?, at level: Int) -> [Target] {
    if let column { return target(code, column: column, level: level).map { [$0] } ?? [] }
    if let found = target(code, column: nil, level: level) { return [found] }
    return Column.allCases.compactMap { target(code, column: $0, level: level) }
  }

  private func resolveBare(_ candidates: [Target], _ reference: Reference) -> Resolution {
    guard let first = candidates.first else { return .noSuchNumber(nearest: nil) }
    return candidates.count == 1 ? .target(first) : .ambiguous(candidates)
  }

  private func resolveTitled(_ candidates: [Target], _ reference: Reference, _ key: NameKey, at target: Int) -> Resolution {
    let agreeing = candidates.filter { index.key(of: $0) == key }
    if agreeing.count > 1 { return .ambiguous(agreeing) }
    if let only = agreeing.first { return index.title(of: only) == reference.title ? .target(only) : .misspelt(only) }
    // The standard uses another name than its catalogue, which is a finding there.
    if let listed = candidates.first(where: { index.listedName(of: $0) == key }) { return .target(listed) }
    let named = bestNamed(key, reference, at: target) ?? namedInOtherColumn(key, reference, at: target)
    if let named, index.level(of: named) > level { return .aboveLevel(named, sameNumber: candidates.first) }
    // Of two targets with the same number the first counts, unless the title is that of the second. The repeated number is a finding in the
    // standard.
    if let named, index.level(of: named) == target, index.code(of: named) == reference.code, sameSort(named, reference) {
      return index.title(of: named) == reference.title ? .target(named) : .misspelt(named)
    }
    guard let byNumber = candidates.first else { return .noSuchNumber(nearest: named ?? nearestByTitle(key, reference, at: target)) }
    if named == nil, let similar = candidates.first(where: { isTypo(key, index.key(of: $0)) }) { return .misspelt(similar) }
    if named == nil, let spelled = respelled(reference) { return .respelled(spelled) }
    if candidates.count > 1, named == nil { return .ambiguous(candidates) }
    return .mistitled(byNumber: byNumber, byTitle: named, isRenumbered: named.map { index.level(of: $0) == target } ?? false)
  }

  /// The target that has the title: at the level in question, else at the nearest lower level, else above.
  func bestNamed(_ key: NameKey, _ reference: Reference, at target: Int) -> Target? {
    let named = index.targets(named: key).filter { sameSort($0, reference) }
    return named.min { preference($0, reference, target) < preference($1, reference, target) }
  }

  /// `A2.3.1` with the title of K2.3.1: the letter is wrong. References in a list of abilities or knowledge have no letter.
  private func namedInOtherColumn(_ key: NameKey, _ reference: Reference, at target: Int) -> Target? {
    guard reference.column != nil, reference.spellsColumn else { return nil }
    let items = index.targets(named: key).filter { candidate in
      if case .item = candidate { index.level(of: candidate) == target } else { false }
    }
    return items.min { preference($0, reference, target) < preference($1, reference, target) }
  }

  private func preference(_ candidate: Target, _ reference: Reference, _ target: Int) -> (Int, Int, Int) {
    let level = index.level(of: candidate)
    let distance = level == target ? 0 : level < target ? target - level : 100 + level - target
    return (distance, index.isOpen(candidate, to: track) ? 0 : 1, index.code(of: candidate) == reference.code ? 0 : 1)
  }

  /// Whether a candidate is of the kind that the reference gives: an item and not a content, an ability and not knowledge.
  private func sameSort(_ candidate: Target, _ reference: Reference) -> Bool {
    guard case .item(let item) = candidate else { return reference.column == nil }
    return reference.column == nil ? (reference.code?.depth ?? 3) >= 3 : index.items[item].column == reference.column
  }

  private func resolveByTitle(_ reference: Reference, at target: Int) -> Resolution {
    let key = NameKey(reference.title)
    guard !key.isEmpty, let named = bestNamed(key, reference, at: target) else {
      if let spelled = respelled(reference) { return .respelled(spelled) }
      if let several = namesInOne(reference, at: target) { return .several(several, isCertain: false) }
      return .noSuchNumber(nearest: key.isEmpty ? nil : nearestByTitle(key, reference, at: target))
    }
    return index.level(of: named) > level ? .aboveLevel(named, sameNumber: nil) : .numberMissing(named)
  }

  /// The target of the level whose title differs by a typing mistake.
  private func nearestByTitle(_ key: NameKey, _ reference: Reference, at target: Int) -> Target? {
    guard comparisons.spend(index.functions.count + index.contents.count + index.items.count) else { return nil }
    func isSimilar(_ candidate: Target) -> Bool {
      index.level(of: candidate) == target && sameSort(candidate, reference) && isTypo(key, index.key(of: candidate))
    }
    if let function = index.functions.indices.first(where: { isSimilar(.function($0)) }) { return .function(function) }
    if let content = index.contents.indices.first(where: { isSimilar(.content($0)) }) { return .content(content) }
    return index.items.indices.first { isSimilar(.item($0)) }.map { .item($0) }
  }

  private func respelled(_ reference: Reference) -> Target? {
    guard comparisons.spend(index.levels.count * 8) else { return nil }
    return RespelledReference(index, level: level, track: track).target(reference)
  }

  private func isTypo(_ left: NameKey, _ right: NameKey) -> Bool { NameDistance.isTypo(left, right) }
}

/// Limits how many names are compared with the unknown names of a file: comparing each unknown name of a large file with each name of a
/// large standard would take minutes. Once the budget is used up, unknown names get no suggestion.
final class ComparisonBudget: Sendable {
  private let left: Mutex<Int>

  init(_ count: Int) { left = Mutex(count) }

  /// Spends a number of comparisons of the budget; false if it is used up.
  func spend(_ count: Int) -> Bool {
    left.withLock { left in
      guard left >= count else { return false }
      left -= count
      return true
    }
  }
}
