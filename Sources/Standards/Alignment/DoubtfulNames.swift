/// References whose level may be wrong: they are a finding for their number, or for standing there twice, and what has their name at
/// another level may be what was meant.
struct DoubtfulNames {
  private let index: StandardIndex
  /// What the list of each place has more than once, or as a part of something else.
  private var repeated: [ResolvedReference.Place: Set<Target>] = [:]

  init(_ index: StandardIndex, _ references: [ResolvedReference]) {
    self.index = index
    guard Self.mayRepeat(index, references) else { return }
    var seen: [ResolvedReference.Place: Set<Target>] = [:]
    for reference in references {
      guard case .part = reference.place, case .target(let target) = reference.resolution else { continue }
      if !seen[reference.place, default: []].insert(target).inserted { repeated[reference.place, default: []].insert(target) }
    }
    for (place, targets) in seen where targets.count > 1 {
      for target in targets {
        if case .content(let content) = target, targets.contains(.function(index.contents[content].function)) {
          repeated[place, default: []].insert(target)
        }
      }
    }
  }

  /// Whether any list has something twice.
  var hasRepeated: Bool { !repeated.isEmpty }

  /// Whether a list may have something twice. False for nearly every file, whose lists are read here without a set for each.
  private static func mayRepeat(_ index: StandardIndex, _ references: [ResolvedReference]) -> Bool {
    var lastList = TargetTable(index, filledWith: -1)
    var contents: [Int] = []
    var current = -1
    for position in references.indices {
      guard case .part(let part) = references[position].place, case .target(let target) = references[position].resolution else { continue }
      if part != current {
        // The references of a list are beside each other.
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
    case .target(let target): guard !repeated.isEmpty, repeated[reference.place]?.contains(target) == true else { return [] }
    case .mistitled, .noSuchNumber, .aboveLevel: break
    case .misspelt, .numberMissing, .respelled, .ambiguous, .unknownLevel, .several: return []
    }
    let title = reference.reference.value.title
    return title.isEmpty ? [] : index.targets(named: NameKey(title))
  }
}
