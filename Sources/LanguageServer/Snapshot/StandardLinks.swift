import Standards

/// Which standard each job description or plan is written against, by path.
struct StandardLinks: Sendable {
  /// A hash of all files' identities; while it is the same, the links are the same.
  let identity: Int
  private let standards: [String: String]
  private let users: [String: [String]]

  static func identity(of files: FileStore) -> Int {
    var hasher = Hasher()
    for path in files.paths { hasher.combine(files[path]?.identity) }
    return hasher.finalize()
  }

  init(identity: Int, workspace: Workspace) {
    self.identity = identity
    var standards: [String: String] = [:]
    var users: [String: [String]] = [:]
    for file in workspace.files {
      guard let reference = file.document.standardReference?.value,
        case .found(let index) = workspace.resolve(reference, from: file.path)
      else { continue }
      standards[file.path] = index.file.path
      users[index.file.path, default: []].append(file.path)
    }
    self.standards = standards
    self.users = users
  }

  /// The path of the standard that a file is written against.
  func standard(of path: String) -> String? { standards[path] }

  /// The files that are written against a standard, in order.
  func users(of path: String) -> [String] { users[path] ?? [] }
}
