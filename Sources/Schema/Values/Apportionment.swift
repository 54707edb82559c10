/// A whole number shared out in whole numbers, in proportion to the bases of the shares.
public enum Apportionment {
  /// Larger numbers are cut off, so that no product is too large.
  public static let largest = 1_000_000_000

  /// The shares add up to `total`. Each share with a basis is at least 1 where there is enough for all of them; one without gets nothing.
  public static func shares(of total: Int, by bases: [Int]) -> [Int] {
    let total = min(max(0, total), largest)
    let bases = bases.map { min(max(0, $0), largest) }
    var shares = bases.map { _ in 0 }
    // From the smallest on: as soon as one share is 1 by itself, all that follow are.
    var open = bases.indices.filter { bases[$0] > 0 }.sorted { (bases[$0], $0) < (bases[$1], $1) }[...]
    var (left, sum) = (total, open.reduce(0) { $0 + bases[$1] })
    if total >= open.count {
      while let place = open.first, open.count > 1, left * bases[place] < sum {
        shares[place] = 1
        left -= 1
        sum -= bases[place]
        open.removeFirst()
      }
    }
    guard sum > 0 else { return shares }
    // The rest is given to the largest remainders, the first of equal ones.
    for place in open { shares[place] = left * bases[place] / sum }
    let rest = left - open.reduce(0) { $0 + shares[$1] }
    let byRemainder = open.sorted { (left * bases[$0] % sum, $1) > (left * bases[$1] % sum, $0) }
    for place in byRemainder.prefix(max(0, rest)) { shares[place] += 1 }
    return shares
  }
}
