import TextModel

/// The number of insertions, removals, replacements and swaps of adjacent elements between two texts.
public enum EditDistance {
  /// The distance if it is at most `limit`, else nil. Only the cells near the diagonal are computed, so that the cost grows with the length
  /// of `left` times `limit`.
  public static func between<Element: Equatable>(_ left: [Element], _ right: [Element], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    let far = limit + 1
    // Columns from `row - limit` to `row + limit`.
    let width = 2 * limit + 1
    var beforeLast = Array(repeating: far, count: max(0, width + 1))
    var last = Range(clamping: 0, width + 1).map { $0 < limit || $0 - limit > right.count ? far : min($0 - limit, far) }
    for row in Range(clamping: 1, left.count + 1) {
      var current = Array(repeating: far, count: max(0, width + 1))
      for index in Range(clamping: 0, width) {
        let column = row - limit + index
        guard column >= 0, column <= right.count else { continue }
        guard column > 0 else {
          current[index] = min(row, far)
          continue
        }
        var cost = min(last[index + 1] + 1, last[index] + (left[row - 1] == right[column - 1] ? 0 : 1))
        if index > 0 { cost = min(cost, current[index - 1] + 1) }
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, beforeLast[index] + 1)
        }
        current[index] = min(cost, far)
      }
      guard current.contains(where: { $0 < far }) || last.contains(where: { $0 < far }) else { return nil }
      beforeLast = last
      last = current
    }
    let distance = last[right.count - left.count + limit]
    return distance <= limit ? distance : nil
  }

  /// The distance, whatever it is. The cost grows with the product of the two lengths.
  public static func between<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in Range(clamping: 1, left.count + 1) {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in Range(clamping: 1, right.count + 1) {
        let isSame = left[row - 1] == right[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
