import Linter
import Schema
import Standards
import TextModel

/// The folders of the workspace other than the named ones, which were read completely: the current folder, the repository and the folder of
/// the settings. A standard that a file cites by its id may be in any of them.
struct WorkspaceSearch {
  /// Absolute and without links; none of them contains another.
  let roots: [DiskPath]
  private let named: [DiskPath]
  private let here = RealPath.workingFolder
  /// A search ends after this many entries of folders, so that a large tree next to the files costs little. Files near the top are found
  /// first.
  private static let maximumEntries = 50_000
  private static let maximumFiles = 1_000

  /// `folders` were read completely; `fileFolders` are those of files that were named themselves.
  init(folders: [DiskPath], fileFolders: some Sequence<DiskPath>) {
    let read = folders.compactMap { RealPath.of($0) }
    named = read + Set(fileFolders).compactMap { RealPath.of($0) }.sorted()
    var search = FolderSearch.disk
    let all = Set(named.flatMap { search.roots(of: $0) } + [here].compactMap(\.self))
    let open = all.filter { root in !read.contains { root.relative(to: $0) != nil } }
    roots = open.filter { root in !open.contains { $0 != root && root.relative(to: $0) != nil } }.sorted()
  }

  /// The files below the roots whose name is that of a standard.
  var candidates: [DiskPath] {
    var walk = FolderWalk()
    for root in roots { walk.walk(root, entries: Self.maximumEntries) }
    let names = walk.files.filter { DocumentKind.expected(byFileName: LogicalPath.fileName(of: $0.display)) == .standard }
    return names.prefix(Self.maximumFiles).map(shown)
  }

  /// The editions of standards directly in folders above the workspace, with the paths of their files. They are not used, but messages say
  /// where they are.
  func editionsAbove() -> [String: String] {
    var folders: [DiskPath] = []
    for base in roots + named + [here].compactMap(\.self) {
      var current = base
      for _ in 1...3 where current.parent != current {
        current = current.parent
        if !folders.contains(current) { folders.append(current) }
      }
    }
    var found: [String: String] = [:]
    for path in folders.flatMap({ SiblingStandards.candidates(in: $0).prefix(clamping: Self.maximumFiles / 10) }) {
      guard let file = LoadedFile.load(path).file, let edition = SiblingStandards.edition(of: file.document) else { continue }
      if found[edition] == nil { found[edition] = shown(path).display }
    }
    return found
  }

  /// A path as findings show it: relative to the current folder, where they have a root in common.
  private func shown(_ path: DiskPath) -> DiskPath {
    guard let here else { return path }
    if let inside = path.relative(to: here) { return inside }
    let hasCommonRoot = roots.contains { path.relative(to: $0) != nil && here.relative(to: $0) != nil }
    return hasCommonRoot || here.relative(to: path.parent) != nil ? path.relative(from: here) : path
  }
}
