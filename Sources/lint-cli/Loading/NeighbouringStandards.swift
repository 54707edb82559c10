import Schema
import Standards

/// The standards beside files that were named alone: `check a.plan.yaml` finds the standard that the plan cites by id in its own folder, as an
/// editor does. Files are read only where a cited standard is not among those that are checked or shipped.
struct NeighbouringStandards {
  private(set) var files: [WorkspaceFile] = []
  /// Whether a folder was looked at. A standard that is put there later changes the findings.
  private(set) var hasLooked = false

  /// `folders` are those that were named: they were read as a whole. `others` are the standards that are known besides the files.
  static func find(for files: [WorkspaceFile], besides others: [WorkspaceFile], folders: [DiskPath], _ loader: WorkspaceLoader)
    -> NeighbouringStandards
  {
    var found = NeighbouringStandards()
    let known = Set((files + others).compactMap { Self.identity($0.document) })
    var wanted: [DiskPath: Set<String>] = [:]
    for file in files where !file.isShipped {
      guard let reference = file.document.standardReference?.value, reference.file == nil, let id = reference.id?.value else {
        continue
      }
      let edition = "\(id)@\(reference.version?.value ?? "")"
      if known.contains(edition) || ShippedStandards.all.contains(where: { identity($0.document) == edition }) { continue }
      let folder = DiskPath(file.path).parent
      if !folders.contains(where: { folder == $0 || folder.relative(to: $0) != nil }) { wanted[folder, default: []].insert(id.string) }
    }
    let paths = Set(files.map(\.path))
    for (folder, ids) in wanted.sorted(by: { $0.key < $1.key }) {
      found.hasLooked = true
      guard case .success(let entries) = Folder.entries(of: folder) else { continue }
      let names = entries.filter { $0.kind == .file }.map(\.name).filter {
        DocumentKind.promised(byFileName: String(decoding: $0, as: UTF8.self)) == .standard
      }
      let candidates = loader.load(names.map { folder.appending($0) }.filter { !paths.contains($0.display) }.sorted())
      found.files += candidates.compactMap(\.file).filter { $0.document.id.map { ids.contains($0.value.string) } ?? false }
    }
    return found
  }

  private static func identity(_ document: Document) -> String? {
    guard case .standard(let standard) = document.content, let id = standard.id?.value else { return nil }
    return "\(id)@\(standard.version?.value ?? "")"
  }
}
