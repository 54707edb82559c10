/// The contents of a standard that one plan teaches.
public struct Teaching: Sendable, Hashable {
  /// The path of the standard.
  public let standard: String
  /// Their indexes in the standard, in order.
  public let contents: [Int]

  public init(standard: String, contents: [Int]) {
    self.standard = standard
    self.contents = contents
  }
}

/// The contents that the plans of a workspace teach together, for each standard that a plan is written against.
public struct TaughtContents: Sendable {
  private var byStandard: [String: Set<Int>] = [:]

  public init() {}

  public mutating func add(_ teaching: Teaching) { byStandard[teaching.standard, default: []].formUnion(teaching.contents) }

  /// The contents that plans teach; nil if no plan is written against the standard.
  public func contents(of standard: String) -> Set<Int>? { byStandard[standard] }
}
