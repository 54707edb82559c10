/// Finds the common lines of two texts by the shortest edit script (Myers).
public struct LineDifference {
  public enum Step: Hashable {
    /// A line of both texts, with its index in each.
    case keep(old: Int, new: Int)
    case remove(old: Int)
    case insert(new: Int)
  }

  public let steps: [Step]

  /// With more changed lines than this, all lines between the first and last change count as changed, since the cost is quadratic.
  private static let limit = 500

  public init<Line: Hashable>(_ old: [Line], _ new: [Line]) {
    var prefix = 0
    while prefix < min(old.count, new.count), old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < min(old.count, new.count) - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] { suffix += 1 }
    let middle = Self.middle(Array(old[prefix..<old.count - suffix]), Array(new[prefix..<new.count - suffix]), offset: prefix)
    steps =
      Range(clamping: 0, prefix).map { .keep(old: $0, new: $0) } + middle
      + Range(clamping: 0, suffix).map { .keep(old: old.count - suffix + $0, new: new.count - suffix + $0) }
  }

  private static func middle<Line: Hashable>(_ old: [Line], _ new: [Line], offset: Int) -> [Step] {
    guard let path = shortestPath(old, new) else {
      return old.indices.map { .remove(old: offset + $0) } + new.indices.map { .insert(new: offset + $0) }
    }
    return path.map { step in
      switch step {
      case .keep(let old, let new): .keep(old: offset + old, new: offset + new)
      case .remove(let old): .remove(old: offset + old)
      case .insert(let new): .insert(new: offset + new)
      }
    }
  }

  /// The furthest points of each round, followed back from the end; nil if there are too many rounds.
  private static func shortestPath<Line: Hashable>(_ old: [Line], _ new: [Line]) -> [Step]? {
    var furthest: [Int: Int] = [1: 0]
    var rounds: [[Int: Int]] = []
    for distance in Range(clamping: 0, min(limit, old.count + new.count) + 1) {
      rounds.append(furthest)
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        var x = start(diagonal, distance, furthest).x
        while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
        furthest[diagonal] = x
        if x >= old.count, x - diagonal >= new.count { return walkBack(rounds, old.count, new.count) }
      }
    }
    return nil
  }

  /// The start of a round on a diagonal: below the neighbour above (an inserted line) or to the right of the neighbour below (a removed
  /// line), whichever is further.
  private static func start(_ diagonal: Int, _ distance: Int, _ furthest: [Int: Int]) -> (x: Int, isInserted: Bool) {
    let above = furthest[diagonal + 1] ?? 0
    let below = furthest[diagonal - 1] ?? 0
    let isInserted = diagonal == -distance || diagonal != distance && below < above
    return isInserted ? (above, true) : (below + 1, false)
  }

  private static func walkBack(_ rounds: [[Int: Int]], _ oldCount: Int, _ newCount: Int) -> [Step] {
    var steps: [Step] = []
    var (x, y) = (oldCount, newCount)
    for (distance, furthest) in rounds.enumerated().reversed() {
      let begin = start(x - y, distance, furthest)
      while x > begin.x, x > 0, y > 0 {
        x -= 1
        y -= 1
        steps.append(.keep(old: x, new: y))
      }
      guard distance > 0 else { break }
      if begin.isInserted {
        y -= 1
        steps.append(.insert(new: y))
      } else {
        x -= 1
        steps.append(.remove(old: x))
      }
    }
    return steps.reversed()
  }
}
