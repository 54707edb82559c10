import Linter
import Reports
import Schema
import Standards
import TextModel

/// Reads everything that a run needs: the files that are checked, and the standards that they refer to.
struct WorkspaceLoader {
  let jobs: Int
  let progress: Progress

  /// Reads files in parallel; results are in the order of the paths. `named` are those on the command line, which may be pipes.
  func load(_ paths: [DiskPath], named: Set<DiskPath> = []) -> [LoadedFile] {
    inParallel(paths.count, .reading) { index in
      LoadedFile.load(paths[index], from: named.contains(paths[index]) ? .named : .regular)
    }
  }

  /// Runs a body for each index in parallel, and shows its progress.
  func inParallel<Result: Sendable>(_ count: Int, _ stage: ProgressBar.Stage, _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
    Parallel.map(
      count: count, workers: jobs, chunk: max(1, min(16, count / (jobs * 8))), tick: { progress.show($0, of: count, stage) }, body)
  }

  /// The standards that files can refer to besides each other.
  struct OtherStandards {
    fileprivate(set) var libraries: [WorkspaceFile] = []
    fileprivate(set) var failures: [ReportedFailure] = []
    fileprivate(set) var dependencies = RunDependencies()
    fileprivate(set) var outside: [String: String] = [:]
    fileprivate(set) var spellings: [String: String] = [:]
    fileprivate(set) var search: WorkspaceSearch?

    /// Adds what a workspace needs besides the files.
    func complete(_ workspace: inout Workspace) {
      workspace.outside = outside
      workspace.spellings = spellings
      guard let search else { return }
      let above = LazyValue<[String: String]>()
      workspace.elsewhere = { edition in above.value { search.editionsAbove() }[edition] }
    }
  }

  /// The standards of library folders, those that plans name by path, and those elsewhere in the workspace that plans cite by id.
  func otherStandards(
    of files: [WorkspaceFile], _ mentions: [ReferredStandards.Mention], _ citations: [SiblingStandards.Citation],
    libraries: [DiskPath], folders: [DiskPath], fileFolders: Set<DiskPath>
  ) -> OtherStandards {
    let inputs = Inputs(paths: libraries)
    let loaded = load(inputs.files)
    var known = KnownStandards(files)
    let named = loaded.filter { known.add($0.path) }.compactMap(\.file)
    var referred = ReferredStandards(
      folders: (folders + inputs.folders + [DiskPath(".")]).map(\.display), real: { RealPath.of(DiskPath($0))?.display },
      roots: { RepositoryRoot.all(from: DiskPath($0)).map(\.display) })
    let found = referred.load(mentions, loaded: files + named) { LoadedFile.load(DiskPath($0)).file }
    let search = WorkspaceSearch(folders: folders, fileFolders: fileFolders)
    let beside = SiblingStandards.find(for: citations, besides: files + named + found, folders: folders, in: search, self)
    var made = OtherStandards()
    made.libraries = named + found + beside.files
    // The message says so, since the author did not name these folders on the command line.
    made.failures =
      inputs.failures.map { failure in
        ReportedFailure(
          path: failure.path,
          message: Bilingual(
            zh: "\(failure.message.chinese)（设置“标准目录”中的路径）", en: "\(failure.message.english) (a path of the setting `standards`)"))
      } + loaded.failures
    made.outside = referred.outside
    made.spellings = referred.spellings
    made.search = search
    made.dependencies.isOpen = beside.hasSearched
    made.dependencies.libraries = libraries
    made.dependencies.referred = Dictionary(referred.targets.map { (DiskPath($0), $1.map { DiskPath($0) }) }) { first, _ in first }
    made.dependencies.roots = Dictionary(referred.roots.map { (DiskPath($0), $1.map { DiskPath($0) }) }) { first, _ in first }
    return made
  }

  /// The workspace of the files, with the standards that they refer to and those that ship.
  func workspace(_ files: [WorkspaceFile], isPartial: Bool, libraries: [DiskPath], folders: [DiskPath], fileFolders: Set<DiskPath>) -> (
    workspace: Workspace, libraries: [WorkspaceFile], failures: [ReportedFailure], dependencies: RunDependencies
  ) {
    let mentions = files.compactMap { ReferredStandards.Mention($0) }
    let citations = files.compactMap { SiblingStandards.Citation($0) }
    let made = otherStandards(of: files, mentions, citations, libraries: libraries, folders: folders, fileFolders: fileFolders)
    var workspace = Workspace(files: files, libraries: made.libraries, isPartial: isPartial, else: { ShippedStandards.all })
    made.complete(&workspace)
    return (workspace, made.libraries, made.failures, made.dependencies)
  }

  /// The findings of files, in the files' order.
  func lint(
    _ files: [WorkspaceFile], in workspace: Workspace, _ linter: ConfiguredLinter, besides others: [Diagnostic], all: Bool = false
  ) -> [Diagnostic] {
    let chunk = max(1, min(8, files.count / (jobs * 8)))
    let tick = { (done: Int) in progress.show(done, of: files.count, .checking) }
    let found = Parallel.map(count: files.count, workers: jobs, chunk: chunk, tick: tick) {
      linter.check(files[$0], in: workspace, all: all)
    }
    let flat = found.flatMap { $0 }
    return others.isEmpty ? flat : (flat + others).sorted()
  }
}
