import Linter
import Schema
import YAML

/// Reads the standards that are not among the files: those that plans name by their path, and those of the folders that settings name. Of what a plan names,
/// only what lies in the workspace or in the repository of the plan is read: the same as on the command line.
struct ReferredStandards {
  let folders: [String]
  let loader: FileLoader
  /// What was read before: what has not changed on disk is not read by the shapes again.
  let known: [FileVersion]
  /// What was not read, and where it lies.
  private(set) var outside: [String: String] = [:]

  init(folders: [String], loader: FileLoader, known: [FileVersion]) {
    self.folders = folders
    self.loader = loader
    self.known = known
  }

  mutating func load(for files: [FileVersion], libraries: [String], besides store: FileStore) -> [FileVersion] {
    var seen: Set<String> = []
    var found: [FileVersion] = []
    for path in libraries.flatMap(loader.list) where store[path] == nil && seen.insert(path).inserted {
      if let file = read(path) { found.append(file) }
    }
    var bounds = WorkspaceBounds(folders: folders, real: loader.real, roots: loader.roots)
    for file in files {
      guard let target = WorkspaceBounds.target(of: file.path, file.document), store[target] == nil, DocumentURI.isFile(target),
        !seen.contains(target)
      else { continue }
      switch bounds.verdict(on: target, namedBy: file.path) {
      case .absent: continue
      case .outside(_, let place): outside[target] = place
      case .inside(let path):
        seen.insert(target)
        outside[target] = nil
        if let file = read(path) { found.append(file) }
      }
    }
    return found
  }

  private func read(_ path: String) -> FileVersion? {
    guard let bytes = loader.read(path) else { return nil }
    let source = SourceText(fileBytes: bytes)
    if let same = known.first(where: { $0.path == path && $0.source.bytes == source.bytes }) { return same }
    return FileVersion(path: path, uri: DocumentURI.uri(ofPath: path), version: nil, source: source)
  }
}
