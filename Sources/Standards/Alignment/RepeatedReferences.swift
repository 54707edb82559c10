import Schema

/// The repeated references of a file: in one list, in two modules or units, or in a module that occurs twice.
public struct RepeatedReferences {
  public enum Kind {
    /// The same once more in one list.
    case sameList
    /// `A1.1.2` beside `1.1`, which holds it.
    case insideOther(Target)
    /// The same in another module or unit.
    case otherPart(AlignedFile.Part)
  }

  public struct Repetition {
    public let reference: ResolvedReference
    public let target: Target
    public let earlier: ResolvedReference
    public let kind: Kind
  }

  private let alignment: Alignment
  private var index: StandardIndex { alignment.index }
  /// The certain references of every part, in the order of the file.
  private let byPart: [[(reference: ResolvedReference, target: Target)]]

  public init(_ alignment: Alignment) {
    self.alignment = alignment
    var byPart = Array(repeating: [(reference: ResolvedReference, target: Target)](), count: alignment.file.parts.count)
    for resolved in alignment.references {
      guard case .part(let part) = resolved.place, byPart.indices.contains(part), resolved.reference.value.form != .rest else { continue }
      for target in resolved.resolution.certainTargets { byPart[part].append((resolved, target)) }
    }
    self.byPart = byPart
  }

  /// The repetitions within one list, in any order.
  public func insideLists() -> [Repetition] {
    var found: [Repetition] = []
    for references in byPart where references.count > 1 {
      var first: [Target: ResolvedReference] = [:]
      for (reference, target) in references where first[target] == nil { first[target] = reference }
      var seen: Set<Target> = []
      for (reference, target) in references {
        guard seen.insert(target).inserted else {
          if let earlier = first[target] {
            found.append(Repetition(reference: reference, target: target, earlier: earlier, kind: .sameList))
          }
          continue
        }
        if let (holder, earlier) = holders(of: target).lazy.compactMap({ holder in first[holder].map { (holder, $0) } }).first {
          found.append(Repetition(reference: reference, target: target, earlier: earlier, kind: .insideOther(holder)))
        }
      }
    }
    return found
  }

  /// The parents of a target: its content and its function.
  private func holders(of target: Target) -> [Target] {
    switch target {
    case .function: return []
    case .content(let content): return [.function(index.contents[content].function)]
    case .item(let item):
      let content = index.items[item].content
      return [.content(content), .function(index.contents[content].function)]
    }
  }

  /// The same in two modules, or in two units of one module. A unit may repeat references of its module.
  public func acrossParts(except modules: Set<Int>) -> [Repetition] {
    var found: [Repetition] = []
    var first: [Target: [(part: Int, reference: ResolvedReference)]] = [:]
    for (part, references) in byPart.enumerated() {
      guard let module = alignment.file.parts[part].module, !modules.contains(module) else { continue }
      var told: Set<Target> = []
      for (reference, target) in references where told.insert(target).inserted {
        let earlier = first[target] ?? []
        if let other = earlier.first(where: { areApart(part, $0.part) }) {
          let kind = Kind.otherPart(alignment.file.parts[other.part])
          found.append(Repetition(reference: reference, target: target, earlier: other.reference, kind: kind))
        } else if earlier.count < 2 {
          first[target, default: []].append((part, reference))
        }
      }
    }
    // A unit repeats its module: what the module says twice is reported there.
    var told: Set<RevisedTarget> = []
    return found.filter { repetition in
      guard case .part(let part) = repetition.reference.place else { return false }
      return told.insert(RevisedTarget(target: repetition.target, module: alignment.file.parts[part].module)).inserted
    }
  }

  private func areApart(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (alignment.file.parts[left], alignment.file.parts[right])
    if left.module != right.module { return true }
    guard case .unit(_, let first) = left.kind, case .unit(_, let second) = right.kind else { return false }
    return first != second
  }

  /// The modules that are copies of an earlier one: the same name and the same references.
  public func copiedModules() -> [(copy: AlignedFile.Part, original: AlignedFile.Part, module: Int)] {
    var targets: [Int: [Target]] = [:]
    for (part, references) in byPart.enumerated() {
      if let module = alignment.file.parts[part].module { targets[module, default: []] += references.map(\.target) }
    }
    var first: [Signature: AlignedFile.Part] = [:]
    var found: [(copy: AlignedFile.Part, original: AlignedFile.Part, module: Int)] = []
    for part in alignment.file.parts {
      guard case .module(let module) = part.kind, let name = part.name, let own = targets[module], !own.isEmpty else { continue }
      let scan = NumberScan.scan(name.value, allowsLetters: true)
      let signature = Signature(title: NameKey(name.value.slice(scan.titleStart, name.value.count)), targets: own)
      if let original = first[signature] { found.append((part, original, module)) } else { first[signature] = part }
    }
    return found
  }

  private struct Signature: Hashable {
    let title: NameKey
    let targets: [Target]
  }
}

/// Something that a module revises.
public struct RevisedTarget: Hashable {
  let target: Target
  let module: Int?

  public init(target: Target, module: Int?) {
    self.target = target
    self.module = module
  }
}
