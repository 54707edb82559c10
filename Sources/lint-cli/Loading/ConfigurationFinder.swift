import Linter
import Rules

/// Finds the configuration files that hold for files: for each folder the nearest one above it, up to the repository's root.
struct ConfigurationFinder {
  private var search = FolderSearch.disk
  private let workingFolder = RealPath.workingFolder

  /// Named from the working folder where they lie below it. Those that are among `files` themselves are left out.
  mutating func find(for files: [DiskPath]) -> [DiskPath] {
    let folders = Set(files.map(\.parent)).compactMap { RealPath.of($0) ?? workingFolder }
    let own = Set(files.filter(\.isConfiguration).compactMap { RealPath.of($0) })
    let found = Set(folders.compactMap { nearest(from: $0) })
    return found.filter { !own.contains($0) }.map(named).sorted()
  }

  /// What holds for files of the working folder.
  static var settingsOfWorkingFolder: LayeredSettings {
    var finder = ConfigurationFinder()
    let configurations = finder.find(for: [DiskPath(LayeredSettings.anyFile)]).compactMap { LoadedFile.load($0).file }
    return LayeredSettings(files: configurations, names: RuleSet.builtIn.names, workingFolder: RealPath.workingFolder?.display)
  }

  private mutating func nearest(from folder: DiskPath) -> DiskPath? {
    search.settings(for: folder).map { $0.folder.appending($0.name.utf8) }
  }

  private func named(_ path: DiskPath) -> DiskPath { workingFolder.flatMap { path.relative(to: $0) } ?? path }
}
