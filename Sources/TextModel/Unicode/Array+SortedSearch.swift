extension Array where Element: Comparable {
  /// How many elements of a sorted array are less than or equal to the limit.
  @inline(__always)
  func countAtMost(_ limit: Element) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) >> 1
      if self[middle] <= limit { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}
