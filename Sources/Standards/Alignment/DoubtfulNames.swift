/// References whose level may be wrong: they are a finding for their number, or for standing there twice, and what has their name at
/// another level may be what was meant.
struct DoubtfulNames {
  private let index: StandardIndex
  /// What the list of each place has more than once, or as a part of something else.
  private var repeated: [ResolvedReference.Place: Set<Target>] = [:]

  init(_ index: StandardIndex, _ references: [ResolvedReference]) {
    self.index = index
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

  /// The functions, contents or items of the same name at other levels.
  func namesakes(of reference: ResolvedReference) -> [Target] {
    let title = reference.reference.value.title
    guard !title.isEmpty else { return [] }
    switch reference.resolution {
    case .target(let target): guard repeated[reference.place]?.contains(target) == true else { return [] }
    case .mistitled, .noSuchNumber, .aboveLevel: break
    case .misspelt, .numberMissing, .ambiguous, .unknownLevel, .several: return []
    }
    return index.targets(named: NameKey(title))
  }
}
