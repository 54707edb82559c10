/// Makes the fault for a name the same at all levels. A name that is not in the catalogue may replace the only missing entry at one level,
/// and no entry at another: either the catalogue has the entry under another name, or it lacks the name.
struct CatalogueFaultPairs {
  private let index: StandardIndex

  init(_ index: StandardIndex) { self.index = index }

  func unified(_ faults: [CatalogueFault]) -> [CatalogueFault] {
    let renamed = renamedNames(faults)
    guard !renamed.isEmpty else { return faults }
    let missing = missingEntries(faults)
    var demoted: Set<NameKey> = []
    var explained: Set<MissingEntry> = []
    for fault in faults {
      guard case .unlisted(let target, .unknown, _) = fault, let entry = renamed[index.key(of: target)] else { continue }
      let missingEntry = MissingEntry(parent: parent(of: target), entry: entry.key)
      if missing.contains(missingEntry) { explained.insert(missingEntry) } else { demoted.insert(index.key(of: target)) }
    }
    guard !demoted.isEmpty || !explained.isEmpty else { return faults }
    return faults.flatMap { fault -> [CatalogueFault] in
      switch fault {
      case .unlisted(let target, .unknown, _):
        let key = index.key(of: target)
        guard let entry = renamed[key], !demoted.contains(key) else { return [fault] }
        return [.renamed([target], entry, isEverywhere: false)]
      case .renamed(let targets, let entry, _):
        guard let target = targets.first, demoted.contains(index.key(of: target)) else { return [fault] }
        return targets.map { .unlisted($0, .unknown, also: []) } + targets.compactMap { lack(entry, at: $0) }
      case .missingFunction, .missingContent:
        guard let entry = missingEntry(of: fault), explained.contains(entry), !isDemoted(entry, renamed, demoted) else { return [fault] }
        return []
      default: return [fault]
      }
    }
  }

  /// An entry that a level or a function lacks.
  private struct MissingEntry: Hashable {
    let parent: Parent
    let entry: NameKey
  }

  private enum Parent: Hashable {
    case level(Int)
    case function(Int)
  }

  private func renamedNames(_ faults: [CatalogueFault]) -> [NameKey: Catalogue.Entry] {
    var names: [NameKey: Catalogue.Entry] = [:]
    for fault in faults {
      if case .renamed(let targets, let entry, _) = fault, let target = targets.first { names[index.key(of: target)] = entry }
    }
    return names
  }

  private func missingEntries(_ faults: [CatalogueFault]) -> Set<MissingEntry> { Set(faults.compactMap(missingEntry)) }

  private func missingEntry(of fault: CatalogueFault) -> MissingEntry? {
    switch fault {
    case .missingFunction(let level, let entry): MissingEntry(parent: .level(level), entry: entry.key)
    case .missingContent(let function, let entry): MissingEntry(parent: .function(function), entry: entry.key)
    default: nil
    }
  }

  private func isDemoted(_ missing: MissingEntry, _ renamed: [NameKey: Catalogue.Entry], _ demoted: Set<NameKey>) -> Bool {
    renamed.contains { $0.value.key == missing.entry && demoted.contains($0.key) }
  }

  private func parent(of target: Target) -> Parent {
    switch target {
    case .function(let function): .level(index.functions[function].level)
    case .content(let content): .function(index.contents[content].function)
    case .item(let item): .function(index.contents[index.items[item].content].function)
    }
  }

  private func lack(_ entry: Catalogue.Entry, at target: Target) -> CatalogueFault? {
    guard entry.isRequired(at: index.level(of: target)) else { return nil }
    switch target {
    case .function(let function): return .missingFunction(level: index.functions[function].level, entry)
    case .content(let content): return .missingContent(function: index.contents[content].function, entry)
    case .item: return nil
    }
  }
}
