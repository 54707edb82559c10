import TextModel

/// Which items of its level a file has to cover, covers and leaves out.
public struct Coverage: Sendable {
  public enum State: UInt8, Sendable {
    case missing
    case covered
    case leftOut
    /// Covered and left out, which is a contradiction.
    case coveredAndLeftOut
  }

  /// The functions that the file has to cover: those of its level, or with a cumulative standard of all levels above the entry level.
  /// Functions of other tracks than the file's are not among them.
  public let functions: [Int]
  /// The same, and those of lower levels if the standard's `cumulative` could not be read.
  public let possibleFunctions: [Int]
  /// The state of every item of the standard, by the index of the item.
  private var states: [State]

  public init(index: StandardIndex, level: Int, fromLevel: Int?, track: Text?, references: [ResolvedReference]) {
    functions = Self.functions(of: index, level: level, fromLevel: fromLevel, track: track)
    possibleFunctions =
      index.mayBeCumulative == index.isCumulative
      ? functions : Self.functions(of: index, level: level, fromLevel: fromLevel, track: track, isCumulative: true)
    states = Array(repeating: .missing, count: index.items.count)
    let doubtful = DoubtfulNames(index, references)
    // By index, without a copy: references are large values.
    for position in references.indices {
      let isLeftOut = if case .notCovered = references[position].container { true } else { false }
      if case .target(let target) = references[position].resolution {
        index.forEachItem(in: target) { mark($0, isLeftOut: isLeftOut) }
        guard doubtful.hasRepeated else { continue }
        for other in doubtful.namesakes(of: references[position]) { index.forEachItem(in: other) { mark($0, isLeftOut: isLeftOut) } }
        continue
      }
      for target in references[position].resolution.assumedTargets + doubtful.namesakes(of: references[position]) {
        index.forEachItem(in: target) { mark($0, isLeftOut: isLeftOut) }
      }
    }
    copyStates(index)
  }

  /// The functions that a file of the level has to cover.
  static func functions(of index: StandardIndex, level: Int, fromLevel: Int?, track: Text?, isCumulative: Bool? = nil) -> [Int] {
    let track = track.flatMap { index.track(spelled: $0) }
    let lowest = isCumulative ?? index.isCumulative ? (fromLevel.map { $0 + 1 } ?? 0) : level
    let levels = min(lowest, level)...level
    return index.functions.indices.filter { position in
      guard levels.contains(index.functions.level(of: position)) else { return false }
      let function = index.functions[position]
      return function.tracks.isEmpty || track.map(function.tracks.contains) ?? false
    }
  }

  /// Gives each repeated item the state of the item that it repeats.
  private mutating func copyStates(_ index: StandardIndex) {
    // Skipped when nothing is missing, as in most files.
    guard functions.contains(where: { hasMissing(index, function: $0) }) else { return }
    for (copy, first) in index.repeatedItems where states[copy] == .missing { states[copy] = states[first] }
  }

  private func hasMissing(_ index: StandardIndex, function: Int) -> Bool {
    var isAny = false
    index.forEachItem(in: .function(function)) { if states[$0] == .missing { isAny = true } }
    return isAny
  }

  private mutating func mark(_ item: Int, isLeftOut: Bool) {
    switch states[item] {
    case .missing: states[item] = isLeftOut ? .leftOut : .covered
    case .covered: states[item] = isLeftOut ? .coveredAndLeftOut : .covered
    case .leftOut: states[item] = isLeftOut ? .leftOut : .coveredAndLeftOut
    case .coveredAndLeftOut: break
    }
  }

  /// The state of an item; `missing` for an index that the standard does not have.
  public func state(ofItem item: Int) -> State { states.indices.contains(item) ? states[item] : .missing }
}
