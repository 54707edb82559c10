import Schema

extension Teaching {
  /// Nil for a file that is not a plan, or whose standard or level is unknown.
  public init?(_ file: WorkspaceFile, in workspace: Workspace) {
    guard file.document.kind == .trainingPlan, case .aligned(let alignment) = Alignment.make(file, in: workspace) else { return nil }
    let index = alignment.index
    var taught: Set<Int> = []
    for item in index.items.indices {
      switch alignment.coverage.state(ofItem: item) {
      case .covered, .coveredAndLeftOut: taught.insert(index.items[item].content)
      case .missing, .leftOut: break
      }
    }
    self.init(standard: index.file.path, contents: taught.sorted())
  }
}

extension Workspace {
  /// The contents of a standard that the workspace's plans teach; nil if no plan is written against it.
  public func taught(of index: StandardIndex) -> Set<Int>? {
    guard let assumption = memory.assumption else { return taughtContents.contents(of: index.file.path) }
    guard let untaught = assumption.untaught else { return nil }
    switch untaught {
    case .all: return []
    case .only(let content): return Set(index.contents.indices).subtracting([content])
    }
  }

  private var taughtContents: TaughtContents {
    if memory.isStreaming { return memory.taughtContents }
    return attached.value {
      var taught = TaughtContents()
      for file in files { if let teaching = Teaching(file, in: self) { taught.add(teaching) } }
      return taught
    }
  }
}
