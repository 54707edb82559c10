import ArgumentParser
import Platform
import Schema

/// `check --staged`: writes the Git index to a temporary folder and checks it there under the same names, so that configurations and
/// standards too are those of the next commit.
struct StagedRun {
  private let options: CheckOptions
  private var language: Language { options.common.language }

  init(_ options: CheckOptions) { self.options = options }

  func run() throws -> Int32 {
    let git = try get(Git.inWorkingFolder())
    guard let here = RealPath.workingFolder, let inside = here.relative(to: git.root) else { throw fail(.noRepository) }
    guard let folder = Self.makeFolder() else { throw StderrMessage.wrongUse(.systemError, at: "TMPDIR", language) }
    defer {
      _ = here.withCString { chdir($0) }
      folder.remove()
    }
    let staged = try get(git.staged())
    let indexed = try get(git.indexed())
    try get(git.export(indexed, to: folder.path))
    // The folder counts as a repository, so that a run in one of its folders finds standards and settings in the others.
    _ = AtomicFile.create(folder.path.appending(".git".utf8), [])
    var options = options
    let workingFolder = folder.path.appending(inside.bytes).normalized
    folder.make(workingFolder)
    options.move(from: here, to: folder, root: git.root)
    guard workingFolder.withCString({ chdir($0) }) == 0 else {
      throw StderrMessage.wrongUse(.systemError, at: workingFolder.display, language)
    }
    let source = try options.input.source(options.paths, language)
    return try CheckSession(options, source, changes: ChangedFiles(staged, root: folder.path)).run()
  }

  /// A temporary folder that is removed on a signal. Signals are blocked until the handler knows the folder.
  private static func makeFolder() -> TemporaryFolder? {
    BlockedSignals.whileBlocked {
      guard let folder = TemporaryFolder() else { return nil }
      CleanupOnSignal.install {
        folder.remove()
        return FileStamp.of(folder.path) == nil
      }
      return folder
    }
  }

  private func get<Value>(_ result: Result<Value, GitFault>) throws -> Value {
    switch result {
    case .success(let value): return value
    case .failure(let fault): throw fail(fault)
    }
  }

  private func fail(_ fault: GitFault) -> ExitCode { StderrMessage.wrongUse(fault.message, language) }
}

extension CheckOptions {
  /// Translates the paths of the command line to the temporary folder: paths in the repository are resolved there, and unstaged files (a
  /// baseline that Git ignores) are copied there; reports are written to their original places.
  fileprivate mutating func move(from here: DiskPath, to folder: TemporaryFolder, root: DiskPath) {
    func absolute(_ path: String) -> DiskPath { (path.hasPrefix("/") ? DiskPath(path) : here.appending(path.utf8)).normalized }
    func moved(_ path: String) -> String {
      let absolute = absolute(path)
      guard let inside = absolute.relative(to: root) else { return absolute.display }
      return folder.path.appending(inside.bytes).normalized.display
    }
    func copied(_ path: String) -> String {
      let target = DiskPath(moved(path))
      folder.make(target.parent)
      if FileStamp.of(target) == nil, case .success(let file) = FileReader.read(absolute(path)) {
        _ = AtomicFile.create(target, file.bytes)
      }
      return target.display
    }
    // Relative paths stay relative, since absolute ones would show the temporary folder in every finding.
    paths = paths.map { $0.hasPrefix("/") ? DiskPath(moved($0)).display : $0 }
    input.standards = input.standards.map(moved)
    rules.config = rules.config.map(copied)
    output.baseline = output.baseline.map(copied)
    // The default baseline is used without being named.
    _ = copied(BaselineLoader.defaultName)
    if let list = input.filesFrom, list != "-", !list.hasPrefix("/") { input.filesFrom = here.appending(list.utf8).display }
    output.output = output.output.map { target in
      target.isStandardOutput || target.path.hasPrefix("/")
        ? target : OutputTarget(target.format, path: here.appending(target.path.utf8).display)
    }
  }
}
