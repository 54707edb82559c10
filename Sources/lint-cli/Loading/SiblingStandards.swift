import Schema
import Standards

/// Finds standards that files cite by id but that were not named as input: `check a.plan.yaml` searches the plan's own folder, as an editor
/// does, and then the whole workspace. Files are read only if a cited standard is neither checked nor shipped.
struct SiblingStandards {
  /// A standard that the files of a folder cite by its id.
  struct Citation: Hashable, Sendable {
    let folder: DiskPath
    let id: String
    let edition: String

    /// `edition` is an id with a version.
    init(folder: DiskPath, edition: String) {
      self.folder = folder
      id = String(edition.prefix { $0 != "@" })
      self.edition = edition
    }

    /// Nil for a file that cites no standard, or cites it by path.
    init?(_ file: WorkspaceFile) {
      guard !file.isShipped, let reference = file.document.standardReference?.value, reference.file == nil, let id = reference.id?.value
      else { return nil }
      folder = DiskPath(file.path).parent
      self.id = id.string
      edition = "\(id)@\(reference.version?.value ?? "")"
    }

    /// Whether its folder was not named and its standard is not known.
    func isUnresolved(besides known: Set<String>, folders: [DiskPath]) -> Bool {
      !known.contains(edition) && SiblingStandards.isOutsideFolders(folder, folders)
    }
  }

  private(set) var files: [WorkspaceFile] = []
  /// Whether folders were searched. A standard that is added to one of them later changes the findings.
  private(set) var hasSearched = false

  /// `folders` are the named ones, which were read completely. `others` are the files that are known.
  static func find(
    for citations: [Citation], besides others: [WorkspaceFile], folders: [DiskPath], in search: WorkspaceSearch, _ loader: WorkspaceLoader
  ) -> SiblingStandards {
    var found = SiblingStandards()
    var known = KnownStandards(others)
    let knownEditions = editions(others)
    var idsByFolder: [DiskPath: Set<String>] = [:]
    for citation in Set(citations) where citation.isUnresolved(besides: knownEditions, folders: folders) {
      idsByFolder[citation.folder, default: []].insert(citation.id)
    }
    for (folder, ids) in idsByFolder.sorted(by: { $0.key < $1.key }) { found.add(candidates(in: folder), ids, &known, loader) }
    let allEditions = knownEditions.union(editions(found.files))
    let ids = Set(citations.filter { !allEditions.contains($0.edition) }.map(\.id))
    if !ids.isEmpty, !search.roots.isEmpty { found.add(search.candidates, ids, &known, loader) }
    return found
  }

  /// Adds the standards with one of some ids.
  private mutating func add(_ candidates: [DiskPath], _ ids: Set<String>, _ known: inout KnownStandards, _ loader: WorkspaceLoader) {
    hasSearched = true
    let read = loader.load(candidates.filter { known.add($0) })
    files += read.compactMap(\.file).filter { $0.document.id.map { ids.contains($0.value.string) } ?? false }
  }

  /// The editions of standards among files and those that ship.
  static func editions(_ files: [WorkspaceFile]) -> Set<String> {
    Set((files + ShippedStandards.all).compactMap { edition(of: $0.document) })
  }

  /// Whether a folder is not below one that was read completely.
  static func isOutsideFolders(_ folder: DiskPath, _ folders: [DiskPath]) -> Bool {
    !folders.contains { folder == $0 || folder.relative(to: $0) != nil }
  }

  /// The folders of files that are in none of the folders that were read completely.
  static func foldersOutside(_ paths: [DiskPath], _ folders: [DiskPath]) -> Set<DiskPath> {
    Set(paths.map(\.parent)).filter { isOutsideFolders($0, folders) }
  }

  /// The files of a folder whose name is that of a standard.
  static func candidates(in folder: DiskPath) -> [DiskPath] {
    guard case .success(let entries) = Folder.entries(of: folder) else { return [] }
    let names = entries.filter { $0.kind == .file }.map(\.name)
    return names.filter { DocumentKind.expected(byFileName: String(decoding: $0, as: UTF8.self)) == .standard }.map { folder.appending($0) }
      .sorted()
  }

  /// The id and version of a standard; nil for other documents.
  static func edition(of document: Document) -> String? {
    guard case .standard(let standard) = document.content, let id = standard.id?.value else { return nil }
    return "\(id)@\(standard.version?.value ?? "")"
  }
}
