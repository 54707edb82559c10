/// The set of fields that a record has, by index; a record has at most 64.
struct FieldSet {
  private var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }

  func contains(_ index: Int) -> Bool { bits & (1 << UInt64(index & 63)) != 0 }

  /// False if it was already in the set.
  mutating func insert(_ index: Int) -> Bool {
    defer { bits |= 1 << UInt64(index & 63) }
    return !contains(index)
  }
}
