/// The longest increasing subsequence: the members that can stay in place when the others are moved.
enum LongestIncreasingSubsequence {
  /// The positions of the numbers in the subsequence.
  static func of(_ numbers: [Int]) -> Set<Int> {
    var tails: [Int] = []
    var previous: [Int?] = []
    for (index, number) in numbers.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
      }
      previous.append(low > 0 ? tails[low - 1] : nil)
      if low < tails.count { tails[low] = index } else { tails.append(index) }
    }
    var selected: Set<Int> = []
    var cursor = tails.last
    while let index = cursor {
      selected.insert(index)
      cursor = previous[index]
    }
    return selected
  }
}
