import Reports

/// The folder of a CI pipeline, relative to which services know files.
enum ProjectFolder {
  static let variables = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"]

  /// The folder that the pipeline names if it contains the working folder, else the repository, else the working folder.
  static let base: ReportBase? = RealPath.workingFolder.map { folder in
    let named = variables.compactMap { Environment.value($0).flatMap { $0.isEmpty ? nil : RealPath.of(DiskPath($0)) } }
    let root = named.first { folder.relative(to: $0) != nil } ?? RepositoryRoot.git(from: folder) ?? folder
    return ReportBase(root: root.display, workingFolder: folder.display)
  }
}
