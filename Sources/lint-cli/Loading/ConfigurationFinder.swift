import Linter
import Rules

/// Finds the configuration files that apply to files: for each folder the nearest one in it or its parents, up to the repository's root.
struct ConfigurationFinder {
  private var search = FolderSearch.disk
  private let workingFolder = RealPath.workingFolder

  /// The configurations of files, without those among `files` themselves. Paths inside the working folder are relative to it.
  mutating func find(for files: [DiskPath]) -> [DiskPath] {
    let folders = Set(files.map(\.parent)).compactMap { RealPath.of($0) ?? workingFolder }
    let own = Set(files.filter(\.isConfiguration).compactMap { RealPath.of($0) })
    let found = Set(folders.compactMap { nearest(from: $0) })
    return found.filter { !own.contains($0) }.map(named).sorted()
  }

  /// The settings for files in the working folder.
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
