/// What is missing in a standard, which is reported there: references to it are not reported again.
struct StandardGaps {
  private let index: StandardIndex
  /// The names of missing functions and contents, by level.
  private var names: [Int: Set<NameKey>] = [:]
  /// The functions and contents whose names the catalogue does not have.
  private var unlisted: Set<Target> = []
  private let isIncomplete: Bool
  private let flaws: StandardFlaws

  init(_ index: StandardIndex) {
    self.index = index
    flaws = StandardFlaws(index)
    isIncomplete = index.file.document.hasLostLines
    guard !isIncomplete else { return }
    for fault in index.catalogueFaults {
      switch fault {
      case .missingFunction(let level, let entry):
        guard !isLower(entry, level) else { continue }
        names[level, default: []].insert(entry.key)
        for content in entry.contents ?? [] { names[level, default: []].insert(content.key) }
      case .missingContent(let function, let entry):
        guard !isLower(entry, index.functions[function].level) else { continue }
        names[index.functions[function].level, default: []].insert(entry.key)
      case .unlisted(let target, _, let also): unlisted.formUnion([target] + also)
      default: continue
      }
    }
  }

  func explain(_ resolved: ResolvedReference, fileLevel: Int) -> Bool {
    let reference = resolved.reference.value
    let level = reference.level.map { index.level(spelled: $0) } ?? fileLevel
    switch resolved.resolution {
    case .unknownLevel: return isIncomplete
    case .misspelt(let target): return isIncomplete || flaws.explain(target, reference)
    case .noSuchNumber(let nearest?)
    where flaws.hasPositionalNumber(nearest, reference) || flaws.isInOtherColumn(nearest, reference):
      return true
    case .mistitled(let target, _, _) where flaws.explain(target, reference): return true
    case .aboveLevel(_, let target?) where flaws.explain(target, reference): return true
    case .noSuchNumber, .mistitled, .aboveLevel, .ambiguous: break
    case .target, .numberMissing, .respelled, .several: return false
    }
    if isIncomplete { return true }
    guard let level, let missing = names[level] else { return false }
    // The number is that of another entry of the catalogue, so that what is missing has no number here.
    if case .mistitled(let target, _, _) = resolved.resolution, isListed(target) { return false }
    if missing.contains(NameKey(reference.title)) { return true }
    // The items of a missing content are missing too.
    guard let code = reference.code, code.depth >= 3, let parent = code.parent else { return false }
    return index.target(parent, column: nil, level: level) == nil
  }

  private func isListed(_ target: Target) -> Bool {
    if case .item = target { return false }
    return !unlisted.contains(target) && index.listedName(of: target) == nil && !index.title(of: target).isEmpty
  }

  /// Whether levels are cumulative and a lower one has the entry: then the level need not repeat it.
  private func isLower(_ entry: Catalogue.Entry, _ level: Int) -> Bool {
    index.isCumulative && index.targets(named: entry.key).contains { index.level(of: $0) < level }
  }
}
