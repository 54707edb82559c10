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

extension Array {
  /// How many elements at the start of the array satisfy a condition, by binary search. In the array, all elements that satisfy it must be
  /// before those that do not.
  public func sortedPrefixCount(while condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
