import Linter
import Standards
import TextModel

/// One reading of all folders of the workspace, outside the loop that receives messages.
struct FolderScan: Sendable {
  /// Increases with each scan; the result of a scan is dropped when a newer one has begun.
  let number: Int
  let folders: [String]
  /// The previously known files: a file with the same bytes is not parsed again.
  let known: FileStore

  /// The number of files that one task reads.
  private static let chunk = 32

  /// `report` is called from time to time with the number of files that are read and the total.
  func run(_ loader: FileLoader, report: @escaping @Sendable (Int, Int) -> Void) async -> [FileVersion] {
    let all = paths(loader)
    return await withTaskGroup(of: [FileVersion].self) { group in
      for start in stride(from: 0, to: all.count, by: Self.chunk) {
        group.addTask { all[start..<min(start + Self.chunk, all.count)].compactMap { read($0, loader) } }
      }
      var found: [FileVersion] = []
      var done = 0
      for await files in group {
        found += files
        done = min(done + Self.chunk, all.count)
        report(done, all.count)
      }
      return found
    }
  }

  /// The files of the folders, and the settings files that apply to them but are in parent folders or not listed: the same as on the
  /// command line.
  func paths(_ loader: FileLoader) -> [String] {
    var paths: [String] = []
    var seen: Set<String> = []
    var search = loader.search
    for folder in folders {
      let listed = loader.list(folder)
      let settings = Set(listed.map { LogicalPath.parent(of: $0) } + [folder]).compactMap { search.settings(for: $0)?.path }
      for path in listed + Set(settings).sorted() where seen.insert(path).inserted && loader.copies?.copy(at: path) == nil {
        paths.append(path)
      }
    }
    return paths
  }

  private func read(_ path: String, _ loader: FileLoader) -> FileVersion? {
    let stamp = loader.stamp(path)
    guard let bytes = loader.read(path) else { return nil }
    let source = SourceText(fileBytes: bytes)
    for same in [known.onDisk(path), known.open[path]].compactMap(\.self) where same.source.bytes == source.bytes {
      if same.source.encoding == source.encoding {
        return FileVersion(same, uri: DocumentURI.uri(ofPath: path), version: nil, diskStamp: stamp)
      }
    }
    let file = FileVersion(path: path, uri: DocumentURI.uri(ofPath: path), version: nil, source: source, diskStamp: stamp)
    // Read here, where several threads do it at once.
    _ = file.document
    return file
  }
}

extension FolderSearch<String>.Settings {
  var path: String { LogicalPath.joined(folder, name) }
}
