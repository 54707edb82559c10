import Schema

/// The repeated references of a file: in one list, in two modules or units, or in a module that occurs twice.
public struct RepeatedReferences {
  public enum Kind {
    /// The same target twice in one list.
    case sameList
    /// `A1.1.2` beside `1.1`, which contains it.
    case insideOther(Target)
    /// The same target in another module or unit.
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
  private let byPart: [[Entry]]

  /// A target, and the reference to it by its index: references are large values and rarely needed.
  private struct Entry {
    let reference: Int
    let target: Target
  }

  public init(_ alignment: Alignment) {
    self.alignment = alignment
    var byPart = Array(repeating: [Entry](), count: alignment.file.parts.count)
    for position in alignment.references.indices {
      guard case .part(let part) = alignment.references[position].container, byPart.indices.contains(part),
        alignment.references[position].reference.value.form != .rest
      else { continue }
      if let target = alignment.references[position].resolution.certain {
        byPart[part].append(Entry(reference: position, target: target))
      } else {
        for target in alignment.references[position].resolution.certainTargets {
          byPart[part].append(Entry(reference: position, target: target))
        }
      }
    }
    self.byPart = byPart
  }

  private func repetition(_ entry: Entry, _ earlier: Entry, _ kind: Kind) -> Repetition {
    Repetition(
      reference: alignment.references[entry.reference], target: entry.target, earlier: alignment.references[earlier.reference], kind: kind)
  }

  /// The first occurrence of a target in a list.
  private struct Occurrence {
    var part = -1
    var entry = 0
  }

  /// The repetitions within one list, in any order.
  public func insideLists() -> [Repetition] {
    var found: [Repetition] = []
    var first = TargetTable(index, filledWith: Occurrence())
    for (part, entries) in byPart.enumerated() where entries.count > 1 {
      for (position, entry) in entries.enumerated() where first[entry.target].part != part {
        first[entry.target] = Occurrence(part: part, entry: position)
      }
      for (position, entry) in entries.enumerated() {
        let earliest = first[entry.target].entry
        if earliest != position {
          found.append(repetition(entry, entries[earliest], .sameList))
        } else if let parent = parent(of: entry.target, { first[$0].part == part }) {
          found.append(repetition(entry, entries[first[parent].entry], .insideOther(parent)))
        }
      }
    }
    return found
  }

  /// The content or else the function of a target, if it is listed.
  private func parent(of target: Target, _ isListed: (Target) -> Bool) -> Target? {
    switch target {
    case .function: return nil
    case .content(let content):
      let function = Target.function(index.contents.function(of: content))
      return isListed(function) ? function : nil
    case .item(let item):
      let content = index.items.content(of: item)
      return isListed(.content(content)) ? .content(content) : parent(of: .content(content), isListed)
    }
  }

  /// Targets that occur in two modules, or in two units of one module. A unit may repeat references of its module.
  public func acrossParts(except modules: Set<Int>) -> [Repetition] {
    var found: [Repetition] = []
    var seen = TargetTable(index, filledWith: Earlier())
    for (part, entries) in byPart.enumerated() {
      guard let module = alignment.file.parts[part].module, !modules.contains(module) else { continue }
      for (position, entry) in entries.enumerated() where seen[entry.target].lastPart != part {
        var earlier = seen[entry.target]
        earlier.lastPart = part
        if let other = firstApart(from: part, earlier) {
          let kind = Kind.otherPart(alignment.file.parts[other.part])
          found.append(repetition(entry, byPart[other.part][other.entry], kind))
        } else if earlier.first.part < 0 {
          earlier.first = Occurrence(part: part, entry: position)
        } else if earlier.second.part < 0 {
          earlier.second = Occurrence(part: part, entry: position)
        }
        seen[entry.target] = earlier
      }
    }
    // A unit may repeat its module: what both repeat of another module is reported once, at the module.
    var reported: Set<RevisedTarget> = []
    return found.filter { repetition in
      guard case .part(let part) = repetition.reference.container else { return false }
      return reported.insert(RevisedTarget(target: repetition.target, module: alignment.file.parts[part].module)).inserted
    }
  }

  /// The first occurrences of a target in earlier parts. There are two, since a unit and its module do not count as a repetition of each other.
  private struct Earlier {
    var first = Occurrence()
    var second = Occurrence()
    var lastPart = -1
  }

  private func firstApart(from part: Int, _ earlier: Earlier) -> Occurrence? {
    if earlier.first.part >= 0, areApart(part, earlier.first.part) { return earlier.first }
    return earlier.second.part >= 0 && areApart(part, earlier.second.part) ? earlier.second : nil
  }

  private func areApart(_ left: Int, _ right: Int) -> Bool {
    let parts = alignment.file.parts
    if parts[left].module != parts[right].module { return true }
    guard case .unit(_, let first) = parts[left].kind, case .unit(_, let second) = parts[right].kind else { return false }
    return first != second
  }

  /// The modules that repeat an earlier one: the same name and the same references.
  public func copiedModules() -> [(copy: AlignedFile.Part, original: AlignedFile.Part, module: Int)] {
    var titles: [NameKey: Int] = [:]
    var named: [(part: Int, module: Int, title: NameKey)] = []
    for part in alignment.file.parts.indices {
      guard case .module(let module) = alignment.file.parts[part].kind, let name = alignment.file.parts[part].name?.value else { continue }
      let scan = NumberScan.scan(name, allowsLetters: true)
      let title = NameKey(name.slice(scan.titleStart, name.count))
      titles[title, default: 0] += 1
      named.append((part, module, title))
    }
    // Nearly every plan has different names for its modules, and so no copy.
    named = titles.count == named.count ? [] : named.filter { titles[$0.title] != 1 }
    guard !named.isEmpty else { return [] }
    return copies(among: named)
  }

  private func copies(
    among named: [(part: Int, module: Int, title: NameKey)]
  ) -> [(copy: AlignedFile.Part, original: AlignedFile.Part, module: Int)] {
    var targets: [Int: [Target]] = [:]
    for (part, entries) in byPart.enumerated() {
      if let module = alignment.file.parts[part].module { targets[module, default: []] += entries.map(\.target) }
    }
    var first: [Signature: Int] = [:]
    var found: [(copy: AlignedFile.Part, original: AlignedFile.Part, module: Int)] = []
    for (part, module, title) in named {
      guard let own = targets[module], !own.isEmpty else { continue }
      let signature = Signature(title: title, targets: own)
      if let original = first[signature] {
        found.append((alignment.file.parts[part], alignment.file.parts[original], module))
      } else {
        first[signature] = part
      }
    }
    return found
  }

  private struct Signature: Hashable {
    let title: NameKey
    let targets: [Target]
  }
}

/// A target and the module that refers to it.
public struct RevisedTarget: Hashable {
  let target: Target
  let module: Int?

  public init(target: Target, module: Int?) {
    self.target = target
    self.module = module
  }
}
