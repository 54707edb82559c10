/// Merges the faults of several levels that have one cause: the catalogue lacks a name, or has another name.
struct CatalogueFaultMerge {
  private let index: StandardIndex

  init(_ index: StandardIndex) { self.index = index }

  func merged(_ found: [CatalogueFault]) -> [CatalogueFault] {
    let faults = CatalogueFaultPairs(index).unified(found)
    var merged: [CatalogueFault] = []
    var positions: [Key: Int] = [:]
    var others: [Int: [Target]] = [:]
    for fault in faults {
      guard let key = key(of: fault) else {
        merged.append(fault)
        continue
      }
      if let position = positions[key] {
        others[position, default: []] += targets(of: fault)
      } else {
        positions[key] = merged.count
        merged.append(fault)
      }
    }
    for (position, targets) in others { merged[position] = joined(merged[position], targets) }
    return merged.map(finished)
  }

  /// Faults with equal keys are merged.
  private struct Key: Hashable {
    let name: NameKey
    let entry: NameKey?
    let isFunction: Bool
  }

  private func key(of fault: CatalogueFault) -> Key? {
    switch fault {
    case .unlisted(let target, .unknown, _): Key(name: index.key(of: target), entry: nil, isFunction: isFunction(target))
    case .renamed(let targets, let entry, _):
      targets.first.map { Key(name: index.key(of: $0), entry: entry.key, isFunction: isFunction($0)) }
    default: nil
    }
  }

  private func isFunction(_ target: Target) -> Bool { if case .function = target { true } else { false } }

  private func targets(of fault: CatalogueFault) -> [Target] {
    switch fault {
    case .unlisted(let target, _, let also): [target] + also
    case .renamed(let targets, _, _): targets
    default: []
    }
  }

  private func joined(_ first: CatalogueFault, _ others: [Target]) -> CatalogueFault {
    switch first {
    case .unlisted(let target, let reason, let also): .unlisted(target, reason, also: also + others)
    case .renamed(let targets, let entry, _): .renamed(targets + others, entry, isEverywhere: false)
    default: first
    }
  }

  /// If every level that should have the entry uses the other name, the fault is in the catalogue.
  private func finished(_ fault: CatalogueFault) -> CatalogueFault {
    guard case .renamed(let targets, let entry, _) = fault, targets.count > 1, index.targets(named: entry.key).isEmpty else { return fault }
    return .renamed(targets, entry, isEverywhere: true)
  }
}
