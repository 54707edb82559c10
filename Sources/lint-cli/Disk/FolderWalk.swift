import Linter
import Standards
import TextModel

/// Collects the YAML files below a folder that are not excluded by `.gitignore` files or hidden names, in a fixed order. Links are not
/// followed, so that a walk never leaves the folder.
struct FolderWalk {
  private(set) var files: [DiskPath] = []
  private(set) var failures: [(path: DiskPath, error: DiskError)] = []
  /// The `.gitignore` files from the outermost folder to the current one, each with its folder.
  private var rules: [(folder: DiskPath, rules: IgnoreRules)] = []

  mutating func walk(_ folder: DiskPath) {
    rules = RepositoryRoot.ignoreRules(above: folder)
    // Rules of parent folders are relative to them, so absolute paths are used.
    descend(folder, RealPath.of(folder) ?? folder)
  }

  /// Walks level by level, so that files near the top come first, until `limit` entries of folders were read. Folders that cannot be
  /// read are passed over. Returns false if the limit ended the walk.
  @discardableResult
  mutating func walk(_ folder: DiskPath, entries limit: Int) -> Bool {
    var level = [(path: folder, realPath: RealPath.of(folder) ?? folder, rules: RepositoryRoot.ignoreRules(above: folder))]
    var count = 0
    while !level.isEmpty, count < limit {
      var below: [(path: DiskPath, realPath: DiskPath, rules: [(folder: DiskPath, rules: IgnoreRules)])] = []
      for (path, realPath, above) in level {
        guard count < limit else { return false }
        guard case .success(let entries) = Folder.entries(of: path) else { continue }
        count += entries.count
        rules = above
        addRules(path, realPath, entries)
        for entry in entries where isWanted(entry, realPath) {
          let inner = path.appending(entry.name)
          if entry.kind == .folder { below.append((inner, realPath.appending(entry.name), rules)) } else { files.append(inner) }
        }
      }
      level = below
    }
    return level.isEmpty
  }

  /// Whether a walk below a folder would find a file.
  static func contains(_ file: DiskPath, below folder: DiskPath) -> Bool {
    guard let relative = file.relative(to: folder) else { return false }
    let names = relative.bytes.split(separator: ASCII.slash).map(Array.init)
    var walk = FolderWalk()
    walk.rules = RepositoryRoot.ignoreRules(above: folder)
    var current = folder
    var realPath = RealPath.of(folder) ?? folder
    for (index, name) in names.enumerated() {
      guard case .success(let entries) = Folder.entries(of: current), let entry = entries.first(where: { $0.name == name }),
        (entry.kind == .folder) == (index + 1 < names.count)
      else { return false }
      walk.addRules(current, realPath, entries)
      guard walk.isWanted(entry, realPath) else { return false }
      current = current.appending(name)
      realPath = realPath.appending(name)
    }
    return !names.isEmpty
  }

  /// `realPath` is the folder's path as used in ignore rules.
  private mutating func descend(_ folder: DiskPath, _ realPath: DiskPath) {
    let entries: [Folder.Entry]
    switch Folder.entries(of: folder) {
    case .success(let found): entries = found
    case .failure(let error):
      failures.append((folder, error))
      return
    }
    let hasRules = addRules(folder, realPath, entries)
    for entry in entries where isWanted(entry, realPath) {
      let path = folder.appending(entry.name)
      if entry.kind == .folder { descend(path, realPath.appending(entry.name)) } else { files.append(path) }
    }
    if hasRules { rules.removeLast() }
  }

  /// Adds the ignore rules of a folder. Returns whether there are any.
  @discardableResult
  private mutating func addRules(_ folder: DiskPath, _ realPath: DiskPath, _ entries: [Folder.Entry]) -> Bool {
    let hasRules = entries.contains { $0.name.elementsEqual(".gitignore".utf8) && $0.kind == .file }
    if hasRules { rules.append((realPath, IgnoreFile.read(folder.appending(".gitignore".utf8)))) }
    return hasRules
  }

  private func isWanted(_ entry: Folder.Entry, _ realPath: DiskPath) -> Bool {
    let isFolder = entry.kind == .folder
    guard isFolder || entry.kind == .file && Self.isYAML(entry.name) else { return false }
    // Settings are the only hidden files that are read.
    if entry.name.first == ASCII.period, !DiskPath(entry.name).isConfiguration { return false }
    return !isIgnored(realPath.appending(entry.name), isFolder: isFolder)
  }

  /// The nearest `.gitignore` with a matching pattern decides.
  private func isIgnored(_ path: DiskPath, isFolder: Bool) -> Bool {
    for (folder, rules) in rules.reversed() {
      guard let relative = path.relative(to: folder), let verdict = rules.verdict(relative.bytes, isFolder: isFolder) else { continue }
      return verdict
    }
    return false
  }

  /// Whether the file name ends in `.yaml` or `.yml`. Names such as `~$计划.plan.yaml` are excluded: Word and WPS keep such a file beside an
  /// open one.
  static func isYAML(_ name: [UInt8]) -> Bool {
    let start = name.lastIndex(of: ASCII.slash).map { $0 + 1 } ?? 0
    guard !name.dropFirst(clamping: start).starts(with: "~$".utf8) else { return false }
    let lower = name.suffix(5).map { $0 | 0x20 }
    return lower.elementsEqual(".yaml".utf8.map { $0 | 0x20 }) || lower.suffix(4).elementsEqual(".yml".utf8.map { $0 | 0x20 })
  }
}

extension DiskPath {
  /// Whether the name is that of a configuration file.
  var isConfiguration: Bool {
    Self.configurations.contains { name in
      guard bytes.count > name.count else { return bytes == name }
      return bytes[bytes.count - name.count - 1] == ASCII.slash && bytes.suffix(name.count).elementsEqual(name)
    }
  }

  private static let configurations = ConfigurationFileNames.all.map { Array($0.utf8) }
}

/// A `.gitignore` file on the disk.
enum IgnoreFile {
  /// A file that is not there or cannot be read ignores nothing.
  static func read(_ path: DiskPath) -> IgnoreRules {
    guard case .success(let file) = FileReader.read(path, limit: 1 << 20) else { return IgnoreRules([]) }
    return IgnoreRules(file.bytes)
  }
}
