import Standards
import TextModel

/// The standards outside the workspace: those in the folders that settings name, and those that plans name by path.
struct LibraryFiles {
  let files: [FileVersion]
  private let referred: ReferredStandards

  /// `known` are the files that were read before; unchanged ones are not parsed again.
  init(
    for files: [FileVersion], folders: [String], libraries: [String], besides store: FileStore, known: [FileVersion], _ loader: FileLoader
  ) {
    let read = { (path: String) in Self.read(path, known, loader) }
    var seen: Set<String> = []
    let listed = libraries.flatMap { loader.isFile($0) ? [$0] : loader.list($0) }
    // A folder may also be a link to one of the workspace, or to another that is listed.
    var real = listed.isEmpty ? [] : Set(files.filter { $0.document.kind == .standard }.compactMap { loader.real($0.path) })
    let named = listed.filter { path in
      store[path] == nil && seen.insert(path).inserted && (loader.real(path).map { real.insert($0).inserted } ?? true)
    }.compactMap(read)
    var referred = ReferredStandards(
      folders: folders + libraries, real: loader.real,
      roots: { folder in
        var search = loader.search
        return search.roots(of: folder)
      })
    let found = referred.load(
      for: files.map(\.workspaceFile), loaded: named.map(\.workspaceFile), mayRead: { DocumentURI.isFile($0) && store[$0] == nil },
      read: read)
    self.files = named + found
    self.referred = referred
  }

  /// Adds the inputs of a workspace besides its files.
  func complete(_ workspace: inout Workspace) {
    workspace.outside = referred.outside
    workspace.spellings = referred.spellings
  }

  /// A file on disk, or the known one if its bytes are the same; nil if it cannot be read.
  static func read(_ path: String, _ known: [FileVersion], _ loader: FileLoader) -> FileVersion? {
    // The stamp is taken first: a file that changes in between is read again.
    let stamp = loader.stamp(path)
    guard let bytes = loader.read(path) else { return nil }
    let source = SourceText(fileBytes: bytes)
    let uri = DocumentURI.uri(ofPath: path)
    if let same = known.first(where: { $0.path == path && $0.source.bytes == source.bytes }) {
      return same.diskStamp == stamp ? same : FileVersion(same, uri: uri, version: nil, diskStamp: stamp)
    }
    return FileVersion(path: path, uri: uri, version: nil, source: source, diskStamp: stamp)
  }
}
