import Schema
import Testing

/// Whole numbers shared out in proportion.
struct ApportionmentTests {
  @Test(arguments: [
    (10, [1, 1, 1], [4, 3, 3]), (10, [50, 30, 20], [5, 3, 2]), (0, [1, 2], [0, 0]), (5, [0, 0], [0, 0]), (7, [0, 3], [0, 7]),
    (3, [1, 1000, 1000], [1, 1, 1]), (2, [1, 1, 1], [1, 1, 0]), (4, [1, 1, 1000, 1], [1, 1, 1, 1]), (-3, [1], [0]), (9, [], []),
    (100, [-5, 5], [0, 100]), (1_000_000_000, [.max, .max], [500_000_000, 500_000_000]), (.max, [1], [1_000_000_000]),
  ])
  func sharesAddUp(total: Int, bases: [Int], expected: [Int]) {
    #expect(Apportionment.shares(of: total, by: bases) == expected)
  }

  @Test func sharesFollowTheOrderOfTheirBases() {
    for total in 0..<60 {
      for seed in 0..<20 {
        let bases = (0..<6).map { ($0 * 7 + seed * 13) % 23 }
        let shares = Apportionment.shares(of: total, by: bases)
        #expect(shares.reduce(0, +) == total)
        for (base, share) in zip(bases, shares) where base == 0 { #expect(share == 0) }
        for (one, other) in zip(bases.indices, bases.indices.dropFirst()) where bases[one] < bases[other] {
          #expect(shares[one] <= shares[other])
        }
        if total >= bases.count(where: { $0 > 0 }) { #expect(zip(bases, shares).allSatisfy { $0 == 0 || $1 > 0 }) }
      }
    }
  }
}
