/// What a standard lacks and has findings for itself: references to that are not wrong because of their own file.
struct StandardHoles {
  private let index: StandardIndex
  /// By level, the names of functions and contents that should be there.
  private var names: [Int: Set<NameKey>] = [:]
  private let isIncomplete: Bool

  init(_ index: StandardIndex) {
    self.index = index
    isIncomplete = index.file.document.hasLostLines
    guard !isIncomplete else { return }
    for fault in index.catalogueFaults {
      switch fault {
      case .missingFunction(let level, let entry):
        names[level, default: []].insert(entry.key)
        for content in entry.contents ?? [] { names[level, default: []].insert(content.key) }
      case .missingContent(let function, let entry): names[index.functions[function].level, default: []].insert(entry.key)
      default: continue
      }
    }
  }

  func explain(_ resolved: ResolvedReference, fileLevel: Int) -> Bool {
    let reference = resolved.reference.value
    let level = reference.level.map { index.level(spelled: $0) } ?? fileLevel
    switch resolved.resolution {
    case .unknownLevel: return isIncomplete
    case .noSuchNumber, .mistitled, .aboveLevel, .ambiguous: break
    case .target, .misspelt, .numberMissing, .several: return false
    }
    if isIncomplete { return true }
    guard let level, let missing = names[level] else { return false }
    // An item's content is not known from its number; what is in a content that is gone is gone with it.
    return missing.contains(NameKey(reference.title)) || (reference.code?.depth ?? 0) >= 3
  }
}
