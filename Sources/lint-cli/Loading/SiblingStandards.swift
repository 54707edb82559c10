import Schema
import Standards

/// The standards in the folders of files that were named alone: `check a.plan.yaml` finds the standard that the plan cites by id in its own
/// folder, as an editor does. Files are read only if a cited standard is neither checked nor shipped.
struct SiblingStandards {
  /// A standard that the files of a folder cite by its id.
  struct Citation: Hashable, Sendable {
    let folder: DiskPath
    let id: String
    let edition: String

    /// Nil for a file that cites no standard, or cites it by path.
    init?(_ file: WorkspaceFile) {
      guard !file.isShipped, let reference = file.document.standardReference?.value, reference.file == nil, let id = reference.id?.value
      else { return nil }
      folder = DiskPath(file.path).parent
      self.id = id.string
      edition = "\(id)@\(reference.version?.value ?? "")"
    }

    /// Whether its folder was not named and its standard is not known.
    func isOpen(besides known: Set<String>, folders: [DiskPath]) -> Bool {
      !known.contains(edition) && SiblingStandards.isAlone(folder, folders)
    }
  }

  private(set) var files: [WorkspaceFile] = []
  /// Whether a folder was searched. A standard that is added to it later changes the findings.
  private(set) var hasLooked = false

  /// `folders` are the named ones, which were read completely. `others` are the files that are known.
  static func find(for citations: [Citation], besides others: [WorkspaceFile], folders: [DiskPath], _ loader: WorkspaceLoader)
    -> SiblingStandards
  {
    var found = SiblingStandards()
    let known = editions(others)
    var wanted: [DiskPath: Set<String>] = [:]
    for citation in Set(citations) where citation.isOpen(besides: known, folders: folders) {
      wanted[citation.folder, default: []].insert(citation.id)
    }
    let paths = Set(others.map(\.path))
    for (folder, ids) in wanted.sorted(by: { $0.key < $1.key }) {
      found.hasLooked = true
      let candidates = loader.load(candidates(in: folder).filter { !paths.contains($0.display) })
      found.files += candidates.compactMap(\.file).filter { $0.document.id.map { ids.contains($0.value.string) } ?? false }
    }
    return found
  }

  /// The editions of standards among files and those that ship.
  static func editions(_ files: [WorkspaceFile]) -> Set<String> { Set((files + ShippedStandards.all).compactMap { identity($0.document) }) }

  /// Whether a folder is not below one that was read completely.
  static func isAlone(_ folder: DiskPath, _ folders: [DiskPath]) -> Bool {
    !folders.contains { folder == $0 || folder.relative(to: $0) != nil }
  }

  /// The files of a folder whose name is that of a standard.
  static func candidates(in folder: DiskPath) -> [DiskPath] {
    guard case .success(let entries) = Folder.entries(of: folder) else { return [] }
    let names = entries.filter { $0.kind == .file }.map(\.name)
    return names.filter { DocumentKind.expected(byFileName: String(decoding: $0, as: UTF8.self)) == .standard }.map { folder.appending($0) }
      .sorted()
  }

  private static func identity(_ document: Document) -> String? {
    guard case .standard(let standard) = document.content, let id = standard.id?.value else { return nil }
    return "\(id)@\(standard.version?.value ?? "")"
  }
}
