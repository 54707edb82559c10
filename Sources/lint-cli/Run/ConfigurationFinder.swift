import Linter
import Schema

/// Finds the configuration files that hold for files: for each folder the nearest one above it, up to the repository's root.
struct ConfigurationFinder {
  private var known: [DiskPath: DiskPath?] = [:]
  private let workingFolder = RealPath.workingFolder

  /// Named from the working folder where they lie below it. Those that are among `files` themselves are left out.
  mutating func find(for files: [DiskPath]) -> [DiskPath] {
    let folders = Set(files.map(\.parent)).compactMap { RealPath.of($0) ?? workingFolder }
    let own = Set(files.filter(Self.isConfiguration).compactMap { RealPath.of($0) })
    let found = Set(folders.compactMap { nearest(from: $0) })
    return found.filter { !own.contains($0) }.map(named).sorted()
  }

  private mutating func nearest(from folder: DiskPath) -> DiskPath? {
    if let answer = known[folder] { return answer }
    let answer = look(in: folder)
    known[folder] = answer
    return answer
  }

  private mutating func look(in folder: DiskPath) -> DiskPath? {
    for name in ConfigurationSearch.fileNames {
      let path = folder.appending(name.utf8)
      if FileStamp.of(path)?.isRegular == true { return path }
    }
    let parent = folder.parent
    if parent == folder || FileStamp.of(folder.appending(".git".utf8)) != nil { return nil }
    return nearest(from: parent)
  }

  private func named(_ path: DiskPath) -> DiskPath { workingFolder.flatMap { path.relative(to: $0) } ?? path }

  static func isConfiguration(_ path: DiskPath) -> Bool {
    ConfigurationSearch.fileNames.contains {
      path.bytes == Array($0.utf8) || path.bytes.reversed().starts(with: Array("/\($0)".utf8).reversed())
    }
  }
}
