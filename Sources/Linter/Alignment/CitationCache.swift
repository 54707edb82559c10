import Synchronization

/// The citations of a workspace's standards, collected when the first fix asks for them: most runs need none.
final class CitationCache: Sendable {
  private let cached = Mutex<[String: Citations]>([:])

  func citations(of index: StandardIndex, in workspace: Workspace) -> Citations {
    cached.withLock { table in
      if let found = table[index.file.path] { return found }
      let made = Citations(of: index, in: workspace)
      table[index.file.path] = made
      return made
    }
  }
}
