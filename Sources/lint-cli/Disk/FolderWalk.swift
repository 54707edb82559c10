import Linter
import YAML

/// Collects the YAML files below a folder: what `.gitignore` files and hidden names do not leave out, in a fixed order. Links are not
/// followed, so that a walk never leaves the tree.
struct FolderWalk {
  private(set) var files: [DiskPath] = []
  private(set) var failures: [(path: DiskPath, error: DiskError)] = []
  /// The `.gitignore` files from the outermost folder to the current one, each with its folder.
  private var rules: [(folder: DiskPath, rules: IgnoreRules)] = []

  mutating func walk(_ folder: DiskPath) {
    rules = RepositoryRoot.ignoreRules(above: folder)
    // Rules of folders above are anchored there, so places are absolute.
    descend(folder, RealPath.of(folder) ?? folder)
  }

  /// `place` is the folder in the terms in which ignore rules are anchored.
  private mutating func descend(_ folder: DiskPath, _ place: DiskPath) {
    let entries: [Folder.Entry]
    switch Folder.entries(of: folder) {
    case .success(let found): entries = found
    case .failure(let error):
      failures.append((folder, error))
      return
    }
    let hasRules = entries.contains { $0.name.elementsEqual(".gitignore".utf8) && $0.kind == .file }
    if hasRules { rules.append((place, IgnoreFile.read(folder.appending(".gitignore".utf8)))) }
    for entry in entries where entry.name.first != ASCII.period {
      let isFolder = entry.kind == .folder
      guard isFolder || entry.kind == .file && Self.isYAML(entry.name) else { continue }
      let inner = place.appending(entry.name)
      if isIgnored(inner, isFolder: isFolder) { continue }
      if isFolder { descend(folder.appending(entry.name), inner) } else { files.append(folder.appending(entry.name)) }
    }
    if hasRules { rules.removeLast() }
  }

  /// The nearest file that says something decides.
  private func isIgnored(_ path: DiskPath, isFolder: Bool) -> Bool {
    for (folder, rules) in rules.reversed() {
      guard let relative = path.relative(to: folder), let verdict = rules.verdict(relative.bytes, isFolder: isFolder) else { continue }
      return verdict
    }
    return false
  }

  static func isYAML(_ name: [UInt8]) -> Bool {
    let lower = name.suffix(5).map { $0 | 0x20 }
    return lower.elementsEqual(".yaml".utf8.map { $0 | 0x20 }) || lower.suffix(4).elementsEqual(".yml".utf8.map { $0 | 0x20 })
  }
}
