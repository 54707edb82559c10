import Schema

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

  /// Nil for a file that is not a plan, or whose standard or level is unknown.
  public init?(_ file: WorkspaceFile, in workspace: Workspace) {
    guard file.document.kind == .trainingPlan, case .aligned(let alignment) = Alignment.make(file, in: workspace) else { return nil }
    let index = alignment.index
    var taught: Set<Int> = []
    for item in index.items.indices {
      switch alignment.coverage.state(ofItem: item) {
      case .covered, .coveredAndExcused: taught.insert(index.items[item].content)
      case .missing, .excused: break
      }
    }
    self.init(standard: index.file.path, contents: taught.sorted())
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

extension Workspace {
  /// What its plans teach of a standard; nil while no plan is written against it.
  public func taught(of index: StandardIndex) -> Set<Int>? {
    guard let assumption = memory.assumption else { return taughtContents.contents(of: index.file.path) }
    guard let untaught = assumption.untaught else { return nil }
    switch untaught {
    case .all: return []
    case .only(let content): return Set(index.contents.indices).subtracting([content])
    }
  }

  private var taughtContents: TaughtContents {
    if memory.isPassing { return memory.taughtContents }
    return attached.value {
      var taught = TaughtContents()
      for file in files { if let teaching = Teaching(file, in: self) { taught.add(teaching) } }
      return taught
    }
  }
}
