/// The contents of a standard that one plan teaches.
public struct Teaching: Sendable, Hashable {
  /// The path of the standard.
  public let standard: String
  /// By their positions in its index, in order.
  public let contents: [Int]

  public init(standard: String, contents: [Int]) {
    self.standard = standard
    self.contents = contents
  }
}

/// What the plans of a workspace teach together, for each standard that one of them is written against.
public struct TaughtContents: Sendable {
  private var byStandard: [String: Set<Int>] = [:]

  public init() {}

  public mutating func add(_ teaching: Teaching) { byStandard[teaching.standard, default: []].formUnion(teaching.contents) }

  /// Nil where no plan is written against the standard.
  public func contents(of standard: String) -> Set<Int>? { byStandard[standard] }
}
