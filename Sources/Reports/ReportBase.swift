import Standards

/// The folder in which a service has a project's files. Paths are relative to it, even if a run began in another folder of the project.
public struct ReportBase: Sendable {
  /// Absolute, without a trailing slash except for the root.
  public let root: String
  private let workingFolder: String

  /// Both are absolute and without links.
  public init(root: String, workingFolder: String) {
    self.root = root
    self.workingFolder = workingFolder
  }

  /// The path relative to the root; absolute for a file outside it.
  public func path(of path: String) -> String {
    if path.hasPrefix(ShippedStandards.pathPrefix) { return path }
    let whole = LogicalPath.resolve(path, relativeTo: workingFolder.hasSuffix("/") ? workingFolder + "x" : workingFolder + "/x")
    let prefix = root.hasSuffix("/") ? root : root + "/"
    return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
  }
}

extension RenderOptions {
  /// A path in the form that services which annotate files need.
  func projectPath(_ path: String) -> String { base?.path(of: path) ?? path }
}
