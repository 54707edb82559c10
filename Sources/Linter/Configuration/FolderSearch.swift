import Standards

/// Searches the parent folders for the settings and the repository of files. The command line and the server share this code; access to the
/// disk is passed in.
public struct FolderSearch<Folder: Hashable> {
  /// A file with settings.
  public struct Settings: Hashable {
    public let folder: Folder
    public let name: String
  }

  /// The folder above; nil at the top.
  private let parent: (Folder) -> Folder?
  /// Whether a folder has a regular file of a name.
  private let hasFile: (Folder, String) -> Bool
  /// Whether a folder has anything of a name.
  private let hasEntry: (Folder, String) -> Bool
  private var known: [Folder: Settings?] = [:]

  public init(
    parent: @escaping (Folder) -> Folder?, hasFile: @escaping (Folder, String) -> Bool, hasEntry: @escaping (Folder, String) -> Bool
  ) {
    self.parent = parent
    self.hasFile = hasFile
    self.hasEntry = hasEntry
  }

  /// The nearest file with settings for the files of a folder. Inside a Git repository the search ends at its top. Folders are absolute.
  public mutating func settings(for folder: Folder) -> Settings? {
    var passed: [Folder] = []
    var current = folder
    var found: Settings?
    while true {
      if let answer = known[current] {
        found = answer
        break
      }
      passed.append(current)
      found = own(current)
      guard found == nil, !isRepository(current), let above = parent(current) else { break }
      current = above
    }
    for folder in passed { known[folder] = .some(found) }
    return found
  }

  /// The top of the Git repository that a folder is in.
  public func repository(of folder: Folder) -> Folder? {
    var current = folder
    while !isRepository(current) {
      guard let above = parent(current) else { return nil }
      current = above
    }
    return current
  }

  /// The folders that the files of a folder belong to as a whole: the top of its repository, and the folder of its settings.
  public mutating func roots(of folder: Folder) -> [Folder] { [repository(of: folder), settings(for: folder)?.folder].compactMap(\.self) }

  private func isRepository(_ folder: Folder) -> Bool { hasEntry(folder, ".git") }

  private func own(_ folder: Folder) -> Settings? {
    ConfigurationFileNames.all.first { hasFile(folder, $0) }.map { Settings(folder: folder, name: $0) }
  }
}

/// Which files are settings, by their names.
public enum ConfigurationFileNames {
  public static let all = [".competency-lint.yaml", ".competency-lint.yml"]

  /// Whether a path is that of settings; only its last part counts.
  public static func isConfiguration(_ path: String) -> Bool { all.contains(LogicalPath.fileName(of: path)) }
}
