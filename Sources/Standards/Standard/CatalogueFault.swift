import TextModel

/// A difference between the levels of a standard and its catalogue.
public enum CatalogueFault: Sendable {
  case missingFunction(level: Int, Catalogue.Entry)
  case missingContent(function: Int, Catalogue.Entry)
  /// A name of a level that the catalogue does not have. The same name at several levels is one omission, and so one fault.
  case unlisted(Target, Reason, also: [Target])
  /// Another name is used for an entry at these levels. `isEverywhere`: all levels with the entry differ from the catalogue.
  case renamed([Target], Catalogue.Entry, isEverywhere: Bool)
  /// The name is that of an entry, except for a typing mistake.
  case misspelt(Target, Catalogue.Entry)
  /// There were so many differences that this level and those after it were not compared.
  case notCompared(fromLevel: Int)

  public enum Reason: Sendable {
    case unknown
    /// In the catalogue, but not for this level.
    case otherLevels(Catalogue.Entry)
    /// In the catalogue, but under another function.
    case otherFunction(Catalogue.Entry)
  }
}

extension CatalogueFault {
  /// Compares every level with the catalogue. The contents of a function that does not agree are not compared.
  static func find(in index: StandardIndex, isComplete: Bool) -> [CatalogueFault] {
    var comparison = CatalogueComparison(index: index, catalogue: Catalogue(of: index), isComplete: isComplete)
    return CatalogueFaultMerge(index).merged(comparison.run())
  }

  /// The catalogue's names of functions and contents for which the levels use other names.
  static func listedNames(in index: StandardIndex) -> [Target: NameKey] {
    var names: [Target: NameKey] = [:]
    for fault in index.catalogueFaults {
      switch fault {
      case .renamed(let targets, let entry, _): for target in targets { names[target] = entry.key }
      case .misspelt(let target, let entry): names[target] = entry.key
      default: continue
      }
    }
    return names
  }
}

/// Compares the levels of a standard with its catalogue.
private struct CatalogueComparison {
  let index: StandardIndex
  let catalogue: Catalogue
  /// False if lines were lost: what seems to be missing may have been there.
  let isComplete: Bool
  private var faults: [CatalogueFault] = []
  /// The names of the contents of the level that is being compared.
  private var contentsOfLevel: Set<NameKey> = []
  /// The names of all contents that the catalogue has.
  private let listedContents: Set<NameKey>
  /// Index of the first function of the catalogue that has each content.
  private let listedUnder: [NameKey: Int]
  /// How many comparisons between names are left. They are limited, since their cost is quadratic.
  private var left = 500_000
  /// The maximum number of faults that are reported for one standard.
  private static let maximumFaults = 5_000

  init(index: StandardIndex, catalogue: Catalogue, isComplete: Bool) {
    self.index = index
    self.catalogue = catalogue
    self.isComplete = isComplete
    let functionsByContent = catalogue.functions.indices.flatMap { function in
      (catalogue.functions[function].contents ?? []).map { ($0.key, function) }
    }
    listedUnder = Dictionary(functionsByContent) { first, _ in first }
    listedContents = Set(listedUnder.keys)
  }

  mutating func run() -> [CatalogueFault] {
    for level in index.levels.indices {
      guard left > 0, faults.count < Self.maximumFaults else { return faults + [.notCompared(fromLevel: level)] }
      compare(level)
    }
    return faults
  }

  private mutating func compare(_ level: Int) {
    let named = ComparedName.all(index.levels[level].functions, Target.function, index)
    let functions = named.map(\.position)
    left -= functions.count + catalogue.functions.count
    contentsOfLevel = Set(functions.flatMap { ComparedName.contents(of: $0, index).map(\.key) })
    var pairs = Pairs(catalogue.functions, named, level: level, allowsTypos: catalogue.isWritten)
    // A function under another name is recognized by its contents.
    if catalogue.isWritten, isComplete {
      pairs.pairRenamed { position, entry in
        let listed = Set((entry.contents ?? []).map(\.key))
        return !named[position].isJoined
          && index.functions[functions[position]].contents.contains { listed.contains(index.contents[$0].key) }
      }
    }
    for (position, entry) in pairs.entries.enumerated() where !named[position].isJoined {
      let function = functions[position]
      guard let entry else {
        if !index.functions[function].key.isEmpty, isCertainlyUnlisted(pairs.reason(position)) {
          faults.append(.unlisted(.function(function), pairs.reason(position), also: []))
        }
        continue
      }
      if pairs.isRenamed(position) {
        faults.append(.renamed([.function(function)], catalogue.functions[entry], isEverywhere: false))
        compareContents(of: function, with: catalogue.functions[entry], level: level)
        continue
      }
      checkSpelling(.function(function), catalogue.functions[entry])
      compareContents(of: function, with: catalogue.functions[entry], level: level)
    }
    for entry in pairs.missing where isRequired(catalogue.functions[entry], level) {
      faults.append(.missingFunction(level: level, catalogue.functions[entry]))
    }
  }

  private mutating func compareContents(of function: Int, with entry: Catalogue.Entry, level: Int) {
    guard let listed = entry.contents else { return }
    let named = ComparedName.contents(of: function, index)
    let contents = named.map(\.position)
    left -= contents.count + listed.count
    var pairs = Pairs(listed, named, level: level, allowsTypos: catalogue.isWritten)
    // If one name is missing and one is unknown, they are taken for two names of one content.
    if catalogue.isWritten, isComplete {
      pairs.pairRenamed { position, entry in
        !named[position].isJoined && !contentsOfLevel.contains(entry.key) && !listedContents.contains(named[position].key)
      }
    }
    for (position, found) in pairs.entries.enumerated() where !named[position].isJoined {
      let content = contents[position]
      if let found, pairs.isRenamed(position) {
        faults.append(.renamed([.content(content)], listed[found], isEverywhere: false))
      } else if let found {
        checkSpelling(.content(content), listed[found])
      } else if !index.contents[content].key.isEmpty {
        let reason = reason(pairs.reason(position), index.contents[content].key)
        if isCertainlyUnlisted(reason) { faults.append(.unlisted(.content(content), reason, also: [])) }
      }
    }
    // A function without contents has a finding of its own.
    guard !contents.isEmpty else { return }
    for found in pairs.missing where isRequired(listed[found], level) && !contentsOfLevel.contains(listed[found].key) {
      faults.append(.missingContent(function: function, listed[found]))
    }
  }

  /// Whether a fault is certain. It is not if the catalogue has unreadable names, since the unknown name may be one of them.
  private func isCertainlyUnlisted(_ reason: CatalogueFault.Reason) -> Bool {
    if case .unknown = reason { !catalogue.lacksNames } else { true }
  }

  private func reason(_ reason: CatalogueFault.Reason, _ key: NameKey) -> CatalogueFault.Reason {
    guard case .unknown = reason, let other = listedUnder[key] else { return reason }
    return .otherFunction(catalogue.functions[other])
  }

  /// Whether a level needs the entry. Without a written catalogue, an entry can only be missing if a lower level has it and levels do not
  /// include one another.
  private func isRequired(_ entry: Catalogue.Entry, _ level: Int) -> Bool {
    guard isComplete else { return false }
    return catalogue.isWritten
      || entry.firstLevel < level && !index.mayBeCumulative && index.standard.profile?.value != .nationalOccupational
  }

  /// Reports a name with other spaces or widths, or with a typing mistake. Spaces in the catalogue itself have a finding of their own.
  private mutating func checkSpelling(_ target: Target, _ entry: Catalogue.Entry) {
    let title = index.title(of: target)
    guard title != entry.title else { return }
    if index.key(of: target) == entry.key, entry.title.withBytes({ $0.contains(ASCII.space) }) { return }
    faults.append(.misspelt(target, entry))
  }
}

/// Pairs names of a level with entries of the catalogue.
private struct Pairs {
  private(set) var entries: [Int?]
  private(set) var missing: [Int] = []
  private var reasons: [Int: CatalogueFault.Reason] = [:]
  private var unlisted: [Int] = []
  private var renamed: Set<Int> = []
  private let catalogue: [Catalogue.Entry]
  /// Above this number of comparisons, typing mistakes are not searched for.
  private static let maximumComparisons = 4000

  init(_ catalogue: [Catalogue.Entry], _ names: [ComparedName], level: Int, allowsTypos: Bool) {
    self.catalogue = catalogue
    let keys = names.map(\.key)
    let byKey = Dictionary(catalogue.indices.map { (catalogue[$0].key, $0) }) { first, _ in first }
    entries = keys.map { byKey[$0] }
    var taken = Set(entries.compactMap { $0 })
    for (position, entry) in entries.enumerated() {
      if let entry, !catalogue[entry].belongs(to: level) {
        entries[position] = nil
        reasons[position] = .otherLevels(catalogue[entry])
      } else if entry == nil {
        unlisted.append(position)
      }
    }
    if allowsTypos {
      for position in unlisted {
        guard let key = names[position].bareKey, let entry = byKey[key], catalogue[entry].belongs(to: level), taken.insert(entry).inserted
        else {
          continue
        }
        entries[position] = entry
        renamed.insert(position)
      }
      unlisted.removeAll { entries[$0] != nil }
    }
    let open = catalogue.indices.filter { !taken.contains($0) && catalogue[$0].belongs(to: level) }
    if allowsTypos, unlisted.count * open.count <= Self.maximumComparisons {
      for position in unlisted {
        let near = open.filter { !taken.contains($0) && NameDistance.isTypo(keys[position], catalogue[$0].key) }
        guard near.count == 1, let only = near.first else { continue }
        entries[position] = only
        taken.insert(only)
      }
    }
    missing = open.filter { !taken.contains($0) && catalogue[$0].isRequired(at: level) }
    unlisted.removeAll { entries[$0] != nil }
  }

  /// Pairs an unknown name with a missing entry if they are the only ones that fit each other.
  mutating func pairRenamed(where fits: (Int, Catalogue.Entry) -> Bool) {
    guard unlisted.count * missing.count <= Self.maximumComparisons else { return }
    for position in unlisted {
      let fitting = missing.filter { fits(position, catalogue[$0]) }
      guard fitting.count == 1, let only = fitting.first, unlisted.count(where: { fits($0, catalogue[only]) }) == 1 else { continue }
      entries[position] = only
      renamed.insert(position)
      missing.removeAll { $0 == only }
    }
  }

  func isRenamed(_ position: Int) -> Bool { renamed.contains(position) }

  func reason(_ position: Int) -> CatalogueFault.Reason { reasons[position] ?? .unknown }
}
