import Schema

/// Hours by kind; nil for what is not written.
struct HourCounts: Equatable {
  var theory: Quantity?
  var practice: Quantity?
  var total: Quantity?

  init(theory: Quantity? = nil, practice: Quantity? = nil, total: Quantity? = nil) {
    self.theory = theory
    self.practice = practice
    self.total = total
  }

  init(_ hours: Hours) {
    self.init(theory: hours.theory?.value, practice: hours.practice?.value, total: hours.total?.value)
  }

  /// The total as written, or as computed.
  var whole: Quantity? {
    if let total { return total }
    guard theory != nil || practice != nil else { return nil }
    return (theory ?? .zero) + (practice ?? .zero)
  }

  /// The sum of several; nil where one of them lacks the kind.
  static func sum(_ counts: [HourCounts]) -> HourCounts {
    func add(_ part: (HourCounts) -> Quantity?) -> Quantity? {
      var sum = Quantity.zero
      for count in counts {
        guard let value = part(count) else { return nil }
        sum = sum + value
      }
      return counts.isEmpty ? nil : sum
    }
    let splits = counts.allSatisfy { $0.theory != nil || $0.practice != nil }
    return splits
      ? HourCounts(
        theory: counts.reduce(.zero) { $0 + ($1.theory ?? $1.rest(without: $1.practice)) },
        practice: counts.reduce(.zero) { $0 + ($1.practice ?? $1.rest(without: $1.theory)) },
        total: counts.isEmpty ? nil : add { $0.whole })
      : HourCounts(total: add { $0.whole })
  }

  /// What the total leaves for the part that is not written.
  private func rest(without part: Quantity?) -> Quantity {
    guard let total, let part, total > part else { return .zero }
    return total - part
  }

  /// Whether the values that both have agree.
  func agrees(with other: HourCounts) -> Bool {
    func same(_ left: Quantity?, _ right: Quantity?) -> Bool { left == nil || right == nil || left == right }
    return same(theory, other.theory) && same(practice, other.practice) && same(whole, other.whole)
  }

  var description: Bilingual {
    var chinese: [String] = []
    var english: [String] = []
    if let theory {
      chinese.append("理论 \(theory)")
      english.append("theory \(theory)")
    }
    if let practice {
      chinese.append("实践 \(practice)")
      english.append("practice \(practice)")
    }
    if let whole {
      chinese.append("合计 \(whole)")
      english.append("total \(whole)")
    }
    return Bilingual(zh: chinese.joined(separator: "、"), en: english.joined(separator: ", "))
  }
}
