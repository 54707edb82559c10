import Standards

/// The job descriptions and training plans that cite a standard that is fixed, but were not named: a standard is renumbered together with the
/// files that cite it. They are searched in the standard's repository, or without one below its folder and the current folder.
struct CitingFiles {
  private(set) var loaded: [LoadedFile] = []
  /// Whether there may be citations that the fixes do not reach.
  private(set) var isPartial = false

  var files: [WorkspaceFile] {
    loaded.compactMap(\.file).map { WorkspaceFile(path: $0.path, document: $0.document, isCompanion: true) }
  }

  /// `folders` are those named on the command line.
  static func find(_ files: [WorkspaceFile], _ request: CheckRequest, folders: [DiskPath], _ loader: WorkspaceLoader) -> CitingFiles {
    var citing = CitingFiles()
    let standards = files.filter { $0.document.kind == .standard }
    guard request.appliesFixes, !standards.isEmpty else { return citing }
    // A standard from standard input is written to standard output, and files that cite it are not changed.
    guard case .files = request.source else {
      citing.isPartial = true
      return citing
    }
    citing.search(in: roots(of: standards, folders), files, standards, loader)
    return citing
  }

  /// A search of the current folder ends after this many entries of folders: it may be the home folder.
  private static let maximumEntries = 50_000

  /// The folders to search, none of which contains another.
  private static func roots(of standards: [WorkspaceFile], _ folders: [DiskPath]) -> [DiskPath] {
    let named = folders.compactMap { RealPath.of($0) }
    var roots: Set<DiskPath> = []
    for standard in standards {
      guard let folder = RealPath.of(DiskPath(standard.path).parent) else { continue }
      roots.insert(RepositoryRoot.all(from: folder).first ?? named.first { folder.relative(to: $0) != nil } ?? folder)
    }
    return roots.sorted().filter { root in !roots.contains { $0 != root && root.relative(to: $0) != nil } }
  }

  /// Whether one of the standards is in no repository and below no settings file.
  private static func lacksRepository(_ standards: [WorkspaceFile]) -> Bool {
    standards.contains { standard in RealPath.of(DiskPath(standard.path).parent).map { RepositoryRoot.all(from: $0).isEmpty } ?? false }
  }

  private mutating func search(in roots: [DiskPath], _ files: [WorkspaceFile], _ standards: [WorkspaceFile], _ loader: WorkspaceLoader) {
    let known = Set(files.compactMap { RealPath.of(DiskPath($0.path)) })
    let workingFolder = RealPath.workingFolder
    var walk = FolderWalk()
    for root in roots { walk.walk(root) }
    if let workingFolder, !roots.contains(where: { workingFolder.relative(to: $0) != nil }), Self.lacksRepository(standards),
      !walk.walk(workingFolder, entries: Self.maximumEntries)
    {
      isPartial = true
    }
    let paths = Set(walk.files).sorted().filter { !known.contains($0) }.map { path in
      workingFolder.flatMap { path.relative(to: $0) } ?? path
    }
    let found = loader.load(paths)
    let workspace = Workspace(files: files)
    let realPaths = Dictionary(standards.map { ($0.path, RealPath.of(DiskPath($0.path))) }) { first, _ in first }
    let others = Set(found.compactMap(\.file).filter { $0.document.kind == .standard }.compactMap(Self.identity))
    for file in found {
      guard let reference = file.file?.document.standardReference?.value, let path = file.file?.path else { continue }
      if case .found(let index) = workspace.resolve(reference, from: path), realPaths[index.file.path] != nil {
        // If another file has the same id, it is not known which of the two is cited.
        if reference.file != nil || Self.identity(index.file).map(others.contains) != true { loaded.append(file) }
      } else if let named = reference.file?.value.string,
        let realPath = RealPath.of(DiskPath(LogicalPath.resolve(named, relativeTo: path))), realPaths.values.contains(realPath)
      {
        isPartial = true
      }
    }
  }

  /// The id and version of a standard.
  private static func identity(_ file: WorkspaceFile) -> String? {
    guard case .standard(let standard) = file.document.content, let id = standard.id?.value, let version = standard.version?.value else {
      return nil
    }
    return "\(id)@\(version)"
  }
}
