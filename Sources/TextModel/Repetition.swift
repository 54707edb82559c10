extension RangeReplaceableCollection {
  /// An element repeated; empty for a negative count, for which `repeating:count:` traps.
  public init(_ element: Element, times count: Int) { self.init(repeating: element, count: Swift.max(0, count)) }
}

extension String {
  /// A text repeated; empty for a negative count.
  public init(_ text: String, times count: Int) { self.init(repeating: text, count: Swift.max(0, count)) }
}

extension Collection {
  /// At most `count` first elements; empty for a negative count.
  public func prefix(clamping count: Int) -> SubSequence { prefix(Swift.max(0, count)) }

  /// At most `count` last elements; empty for a negative count.
  public func suffix(clamping count: Int) -> SubSequence { dropFirst(Swift.max(0, self.count - Swift.max(0, count))) }

  /// All but the first `count` elements; all of them for a negative count.
  public func dropFirst(clamping count: Int) -> SubSequence { dropFirst(Swift.max(0, count)) }

  /// All but the last `count` elements; all of them for a negative count.
  public func dropLast(clamping count: Int) -> SubSequence { dropLast(Swift.max(0, count)) }
}

extension RandomAccessCollection where Index == Int {
  /// The elements in the part of a range that exists. A range outside does not trap.
  public subscript(clamping range: Range<Int>) -> SubSequence { self[range.clamped(to: startIndex..<endIndex)] }
}

extension Range where Bound == Int {
  /// The range from `lower` up to `upper`; empty if `upper` is lower, for which `..<` traps.
  public init(clamping lower: Int, _ upper: Int) { self = lower..<Swift.max(lower, upper) }
}
