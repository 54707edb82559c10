import Schema

/// Finds the counterpart of each entry of the old edition in the new one: by exact name, then by normalized name, then by similarity; under
/// the same parent first, then elsewhere in the level, then at other levels.
struct EditionMatching {
  private let old: StandardIndex
  private let new: StandardIndex
  private let levels: [Int: Int]
  private(set) var counterparts: [Target: Target] = [:]
  private(set) var origins: [Target: Target] = [:]

  init(old: StandardIndex, new: StandardIndex, levels: [Int: Int]) {
    self.old = old
    self.new = new
    self.levels = levels
  }

  mutating func run() {
    let pairs = levels.sorted { $0.key < $1.key }
    for (oldLevel, newLevel) in pairs {
      let functions = (old.levels[oldLevel].functions.map(Target.function), new.levels[newLevel].functions.map(Target.function))
      matchByName(functions.0, functions.1)
      matchBySimilarity(functions.0, functions.1)
      matchContents(oldLevel, newLevel)
    }
    matchByName(old.contents.indices.map(Target.content), new.contents.indices.map(Target.content))
    for content in old.contents.indices {
      if case .content(let other) = counterparts[.content(content)] { matchItems(content, other) }
    }
    for (oldLevel, newLevel) in pairs { matchItemsElsewhere(oldLevel, newLevel) }
    matchItemsElsewhere(nil, nil)
  }

  private mutating func matchContents(_ oldLevel: Int, _ newLevel: Int) {
    for function in old.levels[oldLevel].functions {
      guard case .function(let other) = counterparts[.function(function)] else { continue }
      let contents = (old.functions[function].contents.map(Target.content), new.functions[other].contents.map(Target.content))
      matchByName(contents.0, contents.1)
    }
    let oldContents = old.levels[oldLevel].functions.flatMap { old.functions[$0].contents }.map(Target.content)
    let newContents = new.levels[newLevel].functions.flatMap { new.functions[$0].contents }.map(Target.content)
    matchByName(oldContents, newContents)
    matchBySimilarity(oldContents, newContents)
  }

  private mutating func matchItems(_ content: Int, _ other: Int) {
    for column in Column.allCases {
      let oldItems = old.contents[content].items.filter { old.items[$0].column == column }.map(Target.item)
      let newItems = new.contents[other].items.filter { new.items[$0].column == column }.map(Target.item)
      matchByName(oldItems, newItems)
      matchBySimilarity(oldItems, newItems)
    }
  }

  /// Matches items that moved to another content; without levels, those that moved to another level.
  private mutating func matchItemsElsewhere(_ oldLevel: Int?, _ newLevel: Int?) {
    for column in Column.allCases {
      let oldItems = old.items(ofLevel: oldLevel).filter { old.items[$0].column == column }
      let newItems = new.items(ofLevel: newLevel).filter { new.items[$0].column == column }
      matchByName(oldItems.map(Target.item), newItems.map(Target.item))
    }
  }

  /// Exact names first, then names that differ in spaces and character width.
  private mutating func matchByName(_ olds: [Target], _ news: [Target]) {
    let (old, new) = (old, new)
    match(olds, news) {
      old.title(of: $0)
    } and: {
      new.title(of: $0)
    }
    match(olds, news) {
      old.key(of: $0)
    } and: {
      new.key(of: $0)
    }
  }

  private mutating func match<Key: Hashable>(_ olds: [Target], _ news: [Target], by oldKey: (Target) -> Key, and newKey: (Target) -> Key) {
    var open: [Key: [Target]] = [:]
    for target in news.reversed() where origins[target] == nil && !new.key(of: target).isEmpty {
      open[newKey(target), default: []].append(target)
    }
    guard !open.isEmpty else { return }
    for target in olds where counterparts[target] == nil {
      if let other = open[oldKey(target)]?.popLast() { pair(target, other) }
    }
  }

  /// Matches the most similar pairs first. Pairs below the threshold of `EditionSimilarity` are not matched.
  private mutating func matchBySimilarity(_ olds: [Target], _ news: [Target]) {
    let olds = olds.filter { counterparts[$0] == nil }
    let news = news.filter { origins[$0] == nil }
    var candidates: [(similarity: Double, old: Int, new: Int)] = []
    let similarity = EditionSimilarity(old: old, new: new)
    let oldNames = olds.map { old.key(of: $0).scalars }
    let newNames = news.map { new.key(of: $0).scalars }
    for (oldPosition, oldTarget) in olds.enumerated() {
      for newPosition in Self.near(oldPosition, of: olds.count, among: news.count) {
        let value = similarity.between(oldTarget, news[newPosition], names: (oldNames[oldPosition], newNames[newPosition]))
        if let value { candidates.append((value, oldPosition, newPosition)) }
      }
    }
    candidates.sort { ($1.similarity, $0.old, $0.new) < ($0.similarity, $1.old, $1.new) }
    for candidate in candidates where counterparts[olds[candidate.old]] == nil && origins[news[candidate.new]] == nil {
      pair(olds[candidate.old], news[candidate.new])
    }
  }

  /// Above this number of comparisons, only entries at about the same position are compared.
  private static let maximumComparisons = 40_000

  private static func near(_ position: Int, of count: Int, among others: Int) -> Range<Int> {
    guard count * others > maximumComparisons else { return 0..<others }
    let reach = max(4, maximumComparisons / (2 * count))
    let middle = position * others / count
    return Range(clamping: middle - reach, middle + reach + 1).clamped(to: 0..<others)
  }

  private mutating func pair(_ oldTarget: Target, _ newTarget: Target) {
    counterparts[oldTarget] = newTarget
    origins[newTarget] = oldTarget
  }
}

extension StandardIndex {
  /// The items of a level, or of all levels.
  fileprivate func items(ofLevel level: Int?) -> [Int] {
    guard let level else { return Array(items.indices) }
    return levels[level].functions.flatMap { functions[$0].contents }.flatMap { contents[$0].items }
  }
}
