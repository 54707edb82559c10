/// Divides a whole number into whole shares, in proportion to their bases.
public enum Apportionment {
  /// Larger numbers are clamped, so that no product overflows.
  public static let maximumNumber = 1_000_000_000

  /// The shares add up to `total`. Each share with a basis above 0 is at least 1 if there is enough for all of them; the others are 0.
  public static func shares(of total: Int, by bases: [Int]) -> [Int] {
    let total = min(max(0, total), maximumNumber)
    let bases = bases.map { min(max(0, $0), maximumNumber) }
    var shares = bases.map { _ in 0 }
    // In ascending order: once a share is at least 1 without help, so are all that follow.
    var open = bases.indices.filter { bases[$0] > 0 }.sorted { (bases[$0], $0) < (bases[$1], $1) }[...]
    var (left, sum) = (total, open.reduce(0) { $0 + bases[$1] })
    if total >= open.count {
      while let index = open.first, open.count > 1, left * bases[index] < sum {
        shares[index] = 1
        left -= 1
        sum -= bases[index]
        open.removeFirst()
      }
    }
    guard sum > 0 else { return shares }
    // The remainder goes to the largest remainders; of equal ones, to the first.
    for index in open { shares[index] = left * bases[index] / sum }
    let rest = left - open.reduce(0) { $0 + shares[$1] }
    let byRemainder = open.sorted { (left * bases[$0] % sum, $1) > (left * bases[$1] % sum, $0) }
    for index in byRemainder.prefix(max(0, rest)) { shares[index] += 1 }
    return shares
  }
}
