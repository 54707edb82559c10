/// A map from every scalar to a number, stored as runs of scalars with the same number.
struct ScalarRuns: Sendable {
  private let starts: [UInt32]
  private let numbers: [UInt32]

  /// Unpacks, for each run, the difference of its start from that of the previous one, and its number.
  init(packed text: String) {
    var starts: [UInt32] = []
    var numbers: [UInt32] = []
    var start: UInt32 = 0
    var packed = PackedNumbers(text)
    while let distance = packed.next(), let number = packed.next() {
      start &+= distance
      starts.append(start)
      numbers.append(number)
    }
    (self.starts, self.numbers) = (starts, numbers)
  }

  /// The number of a scalar; 0 before the first run.
  func value(at scalar: UInt32) -> UInt32 {
    let index = starts.countAtMost(scalar) - 1
    return index >= 0 ? numbers[index] : 0
  }
}
