/// A map from scalars to sequences of scalars.
struct ScalarMappings: Sendable {
  private let keys: [UInt32]
  /// The start of each key's values in `values`, and the end of the last.
  private let starts: [Int]
  private let values: [UInt32]

  /// Unpacks, for each key, its difference from the previous one, the number of its values, and the values.
  init(packed text: String) {
    var keys: [UInt32] = []
    var starts: [Int] = [0]
    var values: [UInt32] = []
    var key: UInt32 = 0
    var numbers = PackedNumbers(text)
    while let distance = numbers.next(), let count = numbers.next() {
      key &+= distance
      for _ in 0..<count { values.append(numbers.next() ?? UTF8Decoder.replacement) }
      keys.append(key)
      starts.append(values.count)
    }
    (self.keys, self.starts, self.values) = (keys, starts, values)
  }

  subscript(scalar: UInt32) -> ArraySlice<UInt32>? {
    let index = keys.countAtMost(scalar) - 1
    guard index >= 0, keys[index] == scalar else { return nil }
    return values[starts[index]..<starts[index + 1]]
  }
}
