import Schema
import Standards

/// The number of items in each state.
public struct CoverageFigures: Sendable, Hashable {
  public private(set) var covered = 0
  public private(set) var leftOut = 0
  public private(set) var missing = 0

  public init() {}

  init(_ states: [Coverage.State]) {
    for state in states {
      switch state {
      case .covered, .coveredAndLeftOut: covered += 1
      case .leftOut: leftOut += 1
      case .missing: missing += 1
      }
    }
  }

  /// The number of all items.
  public var total: Int { covered + leftOut + missing }

  /// Whole percent, rounded down: 100 means all.
  public var percent: Int { total == 0 ? 100 : covered * 100 / total }

  static func + (left: CoverageFigures, right: CoverageFigures) -> CoverageFigures {
    var sum = left
    sum.covered += right.covered
    sum.leftOut += right.leftOut
    sum.missing += right.missing
    return sum
  }
}

/// Shares in percent.
enum CoverageShare {
  /// Rounded to a tenth of a percent.
  static func percent(_ part: Quantity, of whole: Quantity) -> Quantity {
    guard whole.thousandths > 0 else { return .zero }
    let thousandths = part.thousandths * 100_000 / whole.thousandths
    return Quantity(thousandths: (thousandths + 50) / 100 * 100)
  }
}
