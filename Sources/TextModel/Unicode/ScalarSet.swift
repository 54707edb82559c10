/// A set of Unicode scalars, held as the sorted places at which membership changes.
struct ScalarSet: Sendable {
  /// Starts of members at even places, starts of non-members at odd ones.
  private let changes: [UInt32]

  /// Unpacks distances from one change to the next.
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
