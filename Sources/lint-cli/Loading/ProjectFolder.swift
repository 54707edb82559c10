import Reports

/// The folder that a pipeline works in, which services know files by.
enum ProjectFolder {
  static let variables = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"]

  /// As the pipeline says; else the repository, else this folder. What a pipeline says holds only for what lies there.
  static let base: ReportBase? = RealPath.workingFolder.map { folder in
    let named = variables.compactMap { Environment.value($0).flatMap { $0.isEmpty ? nil : RealPath.of(DiskPath($0)) } }
    let root = named.first { folder.relative(to: $0) != nil } ?? RepositoryRoot.git(from: folder) ?? folder
    return ReportBase(root: root.display, workingFolder: folder.display)
  }
}
