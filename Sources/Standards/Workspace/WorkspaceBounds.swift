import Schema

/// What plans and job descriptions may refer to by `file:`, the same on the command line and in an editor: what lies in a folder that the
/// user chose, in the repository of the plan, or in the folder of its settings.
struct WorkspaceBounds {
  /// How the path of a standard in a file is treated.
  enum Verdict {
    /// To be read from this path.
    case inside(String)
    /// Beyond the bounds: the path, and where it leads.
    case outside(String, place: String)
    /// The file does not exist, or none is named.
    case absent
  }

  /// Without links.
  private let folders: [String]
  private let real: (String) -> String?
  private let roots: (String) -> [String]
  /// Which folders the folders of plans belong to, as `roots` says it.
  private(set) var rootsByFolder: [String: [String]] = [:]

  /// `real` says where a path leads when links are followed; `roots` which folders the files of a folder belong to as a whole.
  init(folders: [String], real: @escaping (String) -> String?, roots: @escaping (String) -> [String]) {
    self.folders = folders.compactMap(real)
    self.real = real
    self.roots = roots
  }

  /// The path that a file names as that of its standard.
  static func target(of file: String, _ document: Document) -> String? {
    guard let written = document.standardReference?.value.file?.value.string, !written.isEmpty else { return nil }
    return LogicalPath.resolve(written, relativeTo: file)
  }

  /// `place` is where the path leads.
  mutating func verdict(on target: String, at place: String?, namedBy plan: String) -> Verdict {
    guard let place else { return .absent }
    let folder = real(LogicalPath.parent(of: plan)) ?? LogicalPath.parent(of: plan)
    let all = folders + [folder] + rootsOfFolder(folder).compactMap(real)
    return all.contains { LogicalPath.lies(place, in: $0) } ? .inside(target) : .outside(target, place: place)
  }

  private mutating func rootsOfFolder(_ folder: String) -> [String] {
    if let answer = rootsByFolder[folder] { return answer }
    let answer = roots(folder)
    rootsByFolder[folder] = answer
    return answer
  }
}
