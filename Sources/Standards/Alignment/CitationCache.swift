import Synchronization

/// The citations of a workspace's standards. They are collected when a fix first needs them, since most runs do not.
final class CitationCache: Sendable {
  private let cached = Mutex<[String: Citations]?>(nil)

  func citations(of index: StandardIndex, in workspace: Workspace) -> Citations {
    cached.withLock { table in
      let known = table ?? Citations.all(in: workspace)
      table = known
      return known[index.file.path] ?? Citations()
    }
  }
}

extension Workspace {
  /// Every reference to a standard in the files of the workspace.
  public func citations(of index: StandardIndex) -> Citations {
    if memory.isStreaming { memory.noteCitations() }
    return attached.value { CitationCache() }.citations(of: index, in: self)
  }
}
