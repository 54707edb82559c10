extension RangeReplaceableCollection {
  /// An element several times; empty for a count below zero, where `repeating:count:` traps.
  public init(_ element: Element, times count: Int) { self.init(repeating: element, count: Swift.max(0, count)) }
}

extension String {
  /// A text several times; empty for a count below zero.
  public init(_ text: String, times count: Int) { self.init(repeating: text, count: Swift.max(0, count)) }
}

extension Collection {
  /// The first elements: as many as there are, none for a count below zero.
  public func prefix(clamping count: Int) -> SubSequence { prefix(Swift.max(0, count)) }

  /// The last elements: as many as there are, none for a count below zero.
  public func suffix(clamping count: Int) -> SubSequence { dropFirst(Swift.max(0, self.count - Swift.max(0, count))) }

  /// All but the first elements; all of them for a count below zero.
  public func dropFirst(clamping count: Int) -> SubSequence { dropFirst(Swift.max(0, count)) }

  /// All but the last elements; all of them for a count below zero.
  public func dropLast(clamping count: Int) -> SubSequence { dropLast(Swift.max(0, count)) }
}

extension RandomAccessCollection where Index == Int {
  /// The elements of a range as far as they are there: a range from outside never traps.
  public subscript(clamping range: Range<Int>) -> SubSequence { self[range.clamped(to: startIndex..<endIndex)] }
}

extension Range where Bound == Int {
  /// The numbers from one up to another; none where the second is below the first, where `..<` traps.
  public init(clamping lower: Int, _ upper: Int) { self = lower..<Swift.max(lower, upper) }
}
