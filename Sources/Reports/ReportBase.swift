import Standards

/// The folder in which a service has a project's files. Paths are relative to it, wherever in the project a run began.
public struct ReportBase: Sendable {
  /// Absolute, without a trailing slash except for the root.
  public let root: String
  private let workingFolder: String

  /// Both are absolute and without links.
  public init(root: String, workingFolder: String) {
    self.root = root
    self.workingFolder = workingFolder
  }

  /// The path from the root; one elsewhere is absolute.
  public func path(of path: String) -> String {
    if path.hasPrefix(ShippedStandards.pathPrefix) { return path }
    let whole = LogicalPath.resolve(path, relativeTo: workingFolder.hasSuffix("/") ? workingFolder + "x" : workingFolder + "/x")
    let prefix = root.hasSuffix("/") ? root : root + "/"
    return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
  }
}

extension RenderOptions {
  /// A path as services that annotate files want it.
  func projectPath(_ path: String) -> String { base?.path(of: path) ?? path }
}
