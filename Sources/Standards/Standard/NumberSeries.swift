import Schema

/// The numbers of a standard, grouped by level, column and all parts but the last, sorted by the last part. Finds the number nearest to one
/// that does not exist.
struct NumberSeries: Sendable {
  private struct Series: Hashable {
    let level: Int
    /// Nil groups the items of all columns.
    let column: Column?
    let parent: NumberCode?
  }

  private struct Member {
    let number: Int
    /// The position in the standard, which decides between two at the same distance.
    let position: Int
    let target: Target
  }

  private var members: [Series: [Member]] = [:]

  init(_ index: StandardIndex) {
    var position = 0
    func add(_ target: Target, _ column: Column?) {
      guard let code = index.code(of: target) else { return }
      let member = Member(number: code.lastPart ?? 0, position: position, target: target)
      position += 1
      let level = index.level(of: target)
      members[Series(level: level, column: nil, parent: code.parent), default: []].append(member)
      guard let column else { return }
      members[Series(level: level, column: column, parent: code.parent), default: []].append(member)
    }
    for function in index.functions.indices { add(.function(function), nil) }
    for content in index.contents.indices { add(.content(content), nil) }
    for item in index.items.indices { add(.item(item), index.items[item].column) }
    for series in members.keys { members[series]?.sort { ($0.number, $0.position) < ($1.number, $1.position) } }
  }

  /// The member whose last part is nearest; of several, the first in the standard.
  func nearest(to code: NumberCode, column: Column?, level: Int) -> Target? {
    // A number of three parts is an item's, which has a column.
    let parent = code.parent
    let column = members[Series(level: level, column: column, parent: parent)] == nil && column != nil && code.depth < 3 ? nil : column
    guard let all = members[Series(level: level, column: column, parent: parent)] else { return nil }
    let wanted = code.lastPart ?? 0
    var low = 0
    var high = all.count
    while low < high {
      let middle = low + (high - low) / 2
      if all[middle].number < wanted { low = middle + 1 } else { high = middle }
    }
    let above = low < all.count ? all[low] : nil
    let below = low > 0 ? first(all, like: all[low - 1].number, before: low) : nil
    guard let above else { return below?.target }
    guard let below else { return above.target }
    let (up, down) = (above.number - wanted, wanted - below.number)
    return (down, below.position) < (up, above.position) ? below.target : above.target
  }

  /// The first member with a number; the member before index `end` is the last one with it.
  private func first(_ all: [Member], like number: Int, before end: Int) -> Member? {
    var low = 0
    var high = end
    while low < high {
      let middle = low + (high - low) / 2
      if all[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return all.indices.contains(low) ? all[low] : nil
  }
}
