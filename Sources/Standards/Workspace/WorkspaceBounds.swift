import Schema

/// What plans and job descriptions may refer to by `file:`, both on the command line and in an editor: files in a folder that the user
/// chose, in the folder or repository of the plan, or in the folder of its settings.
struct WorkspaceBounds {
  /// How the path of a standard in a file is treated.
  enum Verdict {
    /// To be read from this path.
    case inside(String)
    /// Out of bounds: the path, and the path with links resolved.
    case outside(String, realPath: String)
    /// The file does not exist, or none is named.
    case absent
  }

  /// With links resolved.
  private let folders: [String]
  private let real: (String) -> String?
  private let roots: (String) -> [String]
  /// The results of `roots`, by folder.
  private(set) var rootsByFolder: [String: [String]] = [:]

  /// `real` returns a path with links resolved, or nil if it does not exist. `roots` returns the folders that a folder belongs to: its
  /// repository, and the folder of its settings.
  init(folders: [String], real: @escaping (String) -> String?, roots: @escaping (String) -> [String]) {
    self.folders = folders.compactMap(real)
    self.real = real
    self.roots = roots
  }

  /// The path that a file gives for its standard, relative to the workspace; nil if it gives none.
  static func target(of file: String, _ document: Document) -> String? {
    guard let written = document.standardReference?.value.file?.value.string, !written.isEmpty else { return nil }
    return LogicalPath.resolve(written, relativeTo: file)
  }

  /// `realPath` is the path with links resolved.
  mutating func verdict(on target: String, at realPath: String?, namedBy plan: String) -> Verdict {
    guard let realPath else { return .absent }
    let folder = real(LogicalPath.parent(of: plan)) ?? LogicalPath.parent(of: plan)
    let all = folders + [folder] + rootsOfFolder(folder).compactMap(real)
    return all.contains { LogicalPath.isInside(realPath, in: $0) } ? .inside(target) : .outside(target, realPath: realPath)
  }

  private mutating func rootsOfFolder(_ folder: String) -> [String] {
    if let answer = rootsByFolder[folder] { return answer }
    let answer = roots(folder)
    rootsByFolder[folder] = answer
    return answer
  }
}
