/// Finds the standards that files name by path and that are not loaded yet. Only files within the bounds of the workspace are read. The
/// command line and the server share this code; access to the disk is passed in.
public struct ReferredStandards {
  private var bounds: WorkspaceBounds
  private let real: (String) -> String?
  /// The paths that were not read because they are out of bounds, with their resolved paths.
  public private(set) var outside: [String: String] = [:]
  /// Other spellings of the path of a loaded file (through links, or absolute), with the path that it is loaded by.
  public private(set) var spellings: [String: String] = [:]
  /// The paths that were looked at, with their resolved paths; nil if the file does not exist.
  public private(set) var targets: [String: String?] = [:]

  /// `folders` are those that the user chose. `real` returns a path with links resolved, or nil if it does not exist. `roots` returns the
  /// folders that a folder belongs to: its repository, and the folder of its settings.
  public init(folders: [String], real: @escaping (String) -> String?, roots: @escaping (String) -> [String]) {
    bounds = WorkspaceBounds(folders: folders, real: real, roots: roots)
    self.real = real
  }

  /// The results of `roots` for each folder that was asked about.
  public var roots: [String: [String]] { bounds.rootsByFolder }

  /// A file, and the path of the standard that it names.
  public struct Mention: Hashable, Sendable {
    public let path: String
    public let target: String

    public init(path: String, target: String) {
      self.path = path
      self.target = target
    }

    /// Nil for a file that does not name its standard by path.
    public init?(_ file: WorkspaceFile) {
      guard let target = WorkspaceBounds.target(of: file.path, file.document) else { return nil }
      self.init(path: file.path, target: target)
    }
  }

  /// Reads the standards that `files` name. `loaded` are the files that need not be read; `mayRead` returns whether a path may be read.
  public mutating func load<File>(
    for files: [WorkspaceFile], loaded: [WorkspaceFile], mayRead: (String) -> Bool = { _ in true }, read: (String) -> File?
  ) -> [File] {
    load(files.compactMap { Mention($0) }, loaded: files + loaded, mayRead: mayRead, read: read)
  }

  /// The same for given mentions.
  public mutating func load<File>(
    _ mentions: [Mention], loaded: [WorkspaceFile], mayRead: (String) -> Bool = { _ in true }, read: (String) -> File?
  ) -> [File] {
    var seen = Set(loaded.map(\.path))
    let standards = loaded.filter { $0.document.kind == .standard }.map(\.path)
    var pathsByRealPath: [String: String]?
    var found: [File] = []
    for mention in mentions {
      let target = mention.target
      guard !seen.contains(target), mayRead(target) else { continue }
      let realPath = real(target)
      targets[target] = .some(realPath)
      if let realPath, let same = known(realPath, standards, &pathsByRealPath) {
        seen.insert(target)
        spellings[target] = same
        continue
      }
      switch bounds.verdict(on: target, at: realPath, namedBy: mention.path) {
      case .absent: seen.insert(target)
      case .outside(_, let realPath): outside[target] = realPath
      case .inside(let path):
        seen.insert(target)
        outside[target] = nil
        if let realPath { pathsByRealPath?[realPath] = path }
        if let file = read(path) { found.append(file) }
      }
    }
    return found
  }

  /// The path of the loaded standard at a resolved path, also if it was loaded through a link.
  private func known(_ realPath: String, _ standards: [String], _ pathsByRealPath: inout [String: String]?) -> String? {
    let all = pathsByRealPath ?? Dictionary(standards.compactMap { path in real(path).map { ($0, path) } }) { min($0, $1) }
    pathsByRealPath = all
    return all[realPath]
  }
}
