import Linter
import Schema
import YAML

/// One reading of all folders of the workspace, away from the loop that takes messages in.
struct FolderScan: Sendable {
  /// Counts up; what an older scan finds is not taken when a newer one has begun.
  let number: Int
  let folders: [String]
  /// What was known before: a file with the same bytes is not read by the shapes again.
  let known: FileStore

  /// Files that are read by one thread at a time.
  private static let chunk = 32

  /// `report` is told now and then how many of the files are done.
  func run(_ loader: FileLoader, report: @escaping @Sendable (Int, Int) -> Void) async -> [FileVersion] {
    var paths: [String] = []
    var seen: Set<String> = []
    for folder in folders {
      for path in loader.list(folder) + Self.configurations(above: folder, loader) where seen.insert(path).inserted { paths.append(path) }
    }
    let all = paths
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

  /// Where settings may be that hold for a folder and are not in it: up to the top of its repository, as on the command line.
  static func configurations(above folder: String, _ loader: FileLoader) -> [String] {
    ConfigurationSearch.folders(from: folder, upTo: loader.repository(folder)).dropFirst().flatMap { above in
      ConfigurationSearch.fileNames.map { above == "/" ? "/\($0)" : "\(above)/\($0)" }
    }
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
