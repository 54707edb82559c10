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

  func load(for files: [FileVersion], libraries: [String], besides store: FileStore) -> [FileVersion] {
    var seen: Set<String> = []
    var found: [FileVersion] = []
    for path in libraries.flatMap(loader.list) where store[path] == nil && seen.insert(path).inserted {
      if let file = read(path) { found.append(file) }
    }
    for file in files {
      guard let written = file.document.standardReference?.value.file?.value.string, !written.isEmpty else { continue }
      let target = LogicalPath.resolve(written, relativeTo: file.path)
      guard store[target] == nil, DocumentURI.isFile(target), seen.insert(target).inserted, mayRead(target, for: file.path) else {
        continue
      }
      if let file = read(target) { found.append(file) }
    }
    return found
  }

  private func read(_ path: String) -> FileVersion? {
    guard let bytes = loader.read(path) else { return nil }
    let source = SourceText(fileBytes: bytes)
    if let same = known.first(where: { $0.path == path && $0.source.bytes == source.bytes }) { return same }
    return FileVersion(path: path, uri: DocumentURI.uri(ofPath: path), version: nil, source: source)
  }

  private func mayRead(_ path: String, for plan: String) -> Bool {
    guard let folder = LogicalPath.folder(of: plan), let target = loader.real(path) else { return false }
    return (folders + [loader.root(folder)]).compactMap(loader.real).contains { LogicalPath.isInside(target, $0) }
  }
}
