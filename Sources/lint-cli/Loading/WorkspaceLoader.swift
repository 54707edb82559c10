import Linter
import Standards

/// Reads everything that a run looks at: the files that are checked, and the standards that they refer to.
struct WorkspaceLoader {
  let jobs: Int
  let progress: Progress

  /// Reads files in parallel; results are in the order of the paths. `named` are those that the command line names, which may be pipes.
  func load(_ paths: [DiskPath], named: Set<DiskPath> = []) -> [LoadedFile] {
    let chunk = max(1, min(16, paths.count / (jobs * 8)))
    return Parallel.map(count: paths.count, workers: jobs, chunk: chunk, tick: { progress.show($0, of: paths.count, .reading) }) { index in
      LoadedFile.load(paths[index], from: named.contains(paths[index]) ? .named : .regular)
    }
  }

  /// The workspace of what was read, with the standards of library folders, those that plans name by their file, and those that ship.
  func workspace(_ files: [WorkspaceFile], isPartial: Bool, libraries: [DiskPath], folders: [DiskPath]) -> (
    workspace: Workspace, libraries: [WorkspaceFile], failures: [ReportedFailure], dependencies: RunDependencies
  ) {
    let inputs = Inputs(paths: libraries)
    let loaded = load(inputs.files)
    let known = Set(files.map(\.path))
    let named = loaded.compactMap(\.file).filter { !known.contains($0.path) }
    var referred = ReferredStandards(
      folders: (folders + inputs.folders + [DiskPath(".")]).map(\.display), real: { RealPath.of(DiskPath($0))?.display },
      roots: { RepositoryRoot.all(from: DiskPath($0)).map(\.display) })
    let found = referred.load(for: files, besides: named) { LoadedFile.load(DiskPath($0)).file }
    let beside = NeighbouringStandards.find(for: files, besides: named + found, folders: folders, self)
    var dependencies = RunDependencies()
    dependencies.isOpen = beside.hasLooked
    dependencies.libraries = libraries
    dependencies.referred = Dictionary(referred.targets.map { (DiskPath($0), $1.map { DiskPath($0) }) }) { first, _ in first }
    dependencies.roots = Dictionary(referred.roots.map { (DiskPath($0), $1.map { DiskPath($0) }) }) { first, _ in first }
    var workspace = Workspace(files: files, libraries: named + found + beside.files, isPartial: isPartial, else: { ShippedStandards.all })
    workspace.outside = referred.outside
    workspace.spellings = referred.spellings
    return (workspace, named + found + beside.files, inputs.failures + loaded.failures, dependencies)
  }

  /// The findings of files, in their order.
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
