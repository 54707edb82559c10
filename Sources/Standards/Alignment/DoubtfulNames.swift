/// References whose level may be wrong: their number does not fit, or they occur twice in a list. The author may have meant the entry of
/// the same name at another level.
struct DoubtfulNames {
  private let index: StandardIndex
  /// The targets that a list has more than once, and contents listed beside their function.
  private var repeated: [ResolvedReference.Container: Set<Target>] = [:]

  init(_ index: StandardIndex, _ references: [ResolvedReference]) {
    self.index = index
    guard Self.mayRepeat(index, references) else { return }
    var seen: [ResolvedReference.Container: Set<Target>] = [:]
    for reference in references {
      guard case .part = reference.container, case .target(let target) = reference.resolution else { continue }
      if !seen[reference.container, default: []].insert(target).inserted { repeated[reference.container, default: []].insert(target) }
    }
    for (container, targets) in seen where targets.count > 1 {
      for target in targets {
        if case .content(let content) = target, targets.contains(.function(index.contents[content].function)) {
          repeated[container, default: []].insert(target)
        }
      }
    }
  }

  /// Whether any list has such a repetition.
  var hasRepeated: Bool { !repeated.isEmpty }

  /// Whether a list may have a repetition. It is false for nearly every file, and saves them a set for each list.
  private static func mayRepeat(_ index: StandardIndex, _ references: [ResolvedReference]) -> Bool {
    var lastList = TargetTable(index, filledWith: -1)
    var contents: [Int] = []
    var current = -1
    for position in references.indices {
      guard case .part(let part) = references[position].container, case .target(let target) = references[position].resolution else {
        continue
      }
      if part != current {
        // The references of one list follow one another.
        guard part > current else { return true }
        if contents.contains(where: { lastList[.function(index.contents.function(of: $0))] == current }) { return true }
        contents.removeAll(keepingCapacity: true)
        current = part
      }
      if lastList[target] == part { return true }
      lastList[target] = part
      if case .content(let content) = target { contents.append(content) }
    }
    return contents.contains { lastList[.function(index.contents.function(of: $0))] == current }
  }

  /// The functions, contents or items of the same name at other levels.
  func namesakes(of reference: ResolvedReference) -> [Target] {
    switch reference.resolution {
    case .target(let target): guard !repeated.isEmpty, repeated[reference.container]?.contains(target) == true else { return [] }
    case .mistitled, .noSuchNumber, .aboveLevel: break
    case .misspelt, .numberMissing, .respelled, .ambiguous, .unknownLevel, .several: return []
    }
    let title = reference.reference.value.title
    return title.isEmpty ? [] : index.targets(named: NameKey(title))
  }
}
