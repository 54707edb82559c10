import Schema
import YAML

/// A place where the levels of a standard do not agree with its catalogue.
enum CatalogueFault: Sendable {
  case missingFunction(level: Int, Catalogue.Entry)
  case missingContent(function: Int, Catalogue.Entry)
  case unlistedFunction(Int, Reason)
  case unlistedContent(Int, Reason)
  /// It is in the catalogue, but for a slip of the pen.
  case misspelt(Target, Catalogue.Entry)

  enum Reason: Sendable {
    case unknown
    /// In the catalogue, but not for this level.
    case otherLevels(Catalogue.Entry)
    /// In the catalogue, but under another function.
    case otherFunction(Catalogue.Entry)
  }
}

extension CatalogueFault {
  /// Compares every level with the catalogue. A function that does not agree hides what is in it.
  static func find(in index: StandardIndex, isComplete: Bool) -> [CatalogueFault] {
    var comparison = CatalogueComparison(index: index, catalogue: Catalogue(of: index), isComplete: isComplete)
    return comparison.run()
  }
}

/// The levels of a standard beside its catalogue.
private struct CatalogueComparison {
  let index: StandardIndex
  let catalogue: Catalogue
  /// False when lines were lost: what seems to be missing may stand there.
  let isComplete: Bool
  private var faults: [CatalogueFault] = []
  /// The names of the contents of the level that is looked at.
  private var contentsOfLevel: Set<NameKey> = []

  init(index: StandardIndex, catalogue: Catalogue, isComplete: Bool) {
    self.index = index
    self.catalogue = catalogue
    self.isComplete = isComplete
  }

  mutating func run() -> [CatalogueFault] {
    for level in index.levels.indices { compare(level) }
    return faults
  }

  private mutating func compare(_ level: Int) {
    let functions = index.levels[level].functions
    contentsOfLevel = Set(functions.flatMap { index.functions[$0].contents.map { index.contents[$0].key } })
    let pairs = Pairs(catalogue.functions, functions.map { index.functions[$0].key }, level: level, allowsSlips: catalogue.isWritten)
    for (place, entry) in pairs.entries.enumerated() {
      let function = functions[place]
      guard let entry else {
        if !index.functions[function].key.isEmpty { faults.append(.unlistedFunction(function, pairs.reason(place))) }
        continue
      }
      checkSpelling(.function(function), catalogue.functions[entry])
      compareContents(of: function, with: catalogue.functions[entry], level: level)
    }
    for entry in pairs.missing where isOwed(catalogue.functions[entry], level) {
      faults.append(.missingFunction(level: level, catalogue.functions[entry]))
    }
  }

  private mutating func compareContents(of function: Int, with entry: Catalogue.Entry, level: Int) {
    guard let listed = entry.contents else { return }
    let contents = index.functions[function].contents
    let pairs = Pairs(listed, contents.map { index.contents[$0].key }, level: level, allowsSlips: catalogue.isWritten)
    for (place, found) in pairs.entries.enumerated() {
      let content = contents[place]
      if let found {
        checkSpelling(.content(content), listed[found])
      } else if !index.contents[content].key.isEmpty {
        faults.append(.unlistedContent(content, reason(pairs.reason(place), index.contents[content].key)))
      }
    }
    // A function without any contents is a finding of its own.
    guard !contents.isEmpty else { return }
    for found in pairs.missing where isOwed(listed[found], level) && !contentsOfLevel.contains(listed[found].key) {
      faults.append(.missingContent(function: function, listed[found]))
    }
  }

  private func reason(_ reason: CatalogueFault.Reason, _ key: NameKey) -> CatalogueFault.Reason {
    guard case .unknown = reason, let other = catalogue.functions.first(where: { $0.contents?.contains { $0.key == key } == true }) else {
      return reason
    }
    return .otherFunction(other)
  }

  /// Without a catalogue only what a lower level has can be missing, and only where levels do not include one another.
  private func isOwed(_ entry: Catalogue.Entry, _ level: Int) -> Bool {
    guard isComplete else { return false }
    return catalogue.isWritten
      || entry.firstLevel < level && !index.isCumulative && index.standard.profile?.value != .nationalOccupational
  }

  /// The same name with other spaces or widths, or a slip. Spaces in the catalogue itself are a finding of their own there.
  private mutating func checkSpelling(_ target: Target, _ entry: Catalogue.Entry) {
    let title = index.title(of: target)
    guard title != entry.title else { return }
    if index.key(of: target) == entry.key, entry.title.withBytes({ $0.contains(ASCII.space) }) { return }
    faults.append(.misspelt(target, entry))
  }
}

/// Which entry of the catalogue each of some names is.
private struct Pairs {
  private(set) var entries: [Int?]
  private(set) var missing: [Int] = []
  private var reasons: [Int: CatalogueFault.Reason] = [:]
  /// Beyond so many comparisons names are not looked at for slips.
  private static let mostComparisons = 4000

  init(_ catalogue: [Catalogue.Entry], _ keys: [NameKey], level: Int, allowsSlips: Bool) {
    let byKey = Dictionary(catalogue.indices.map { (catalogue[$0].key, $0) }) { first, _ in first }
    entries = keys.map { byKey[$0] }
    var taken = Set(entries.compactMap { $0 })
    var strangers: [Int] = []
    for (place, entry) in entries.enumerated() {
      if let entry, !catalogue[entry].belongs(to: level) {
        entries[place] = nil
        reasons[place] = .otherLevels(catalogue[entry])
      } else if entry == nil {
        strangers.append(place)
      }
    }
    let open = catalogue.indices.filter { !taken.contains($0) && catalogue[$0].belongs(to: level) }
    if allowsSlips, strangers.count * open.count <= Self.mostComparisons {
      for place in strangers {
        let near = open.filter { !taken.contains($0) && NameDistance.isSlip(keys[place], catalogue[$0].key) }
        guard near.count == 1, let only = near.first else { continue }
        entries[place] = only
        taken.insert(only)
      }
    }
    missing = open.filter { !taken.contains($0) && catalogue[$0].isOwed(at: level) }
  }

  func reason(_ place: Int) -> CatalogueFault.Reason { reasons[place] ?? .unknown }
}
