/// A set of Unicode scalars, stored as the sorted scalars at which membership changes.
struct ScalarSet: Sendable {
  /// Members begin at even indices, non-members at odd ones.
  private let changes: [UInt32]

  /// Unpacks the differences from one change to the next.
  init(packed text: String) {
    var change: UInt32 = 0
    changes = PackedNumbers(text).map { distance in
      change &+= distance
      return change
    }
  }

  func contains(_ scalar: UInt32) -> Bool {
    changes.countAtMost(scalar) % 2 == 1
  }
}
