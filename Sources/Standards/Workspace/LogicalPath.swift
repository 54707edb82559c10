import TextModel

/// Paths as text, without access to a disk.
public enum LogicalPath {
  /// The path that `relative` means when it is written in the file at `path`.
  public static func resolve(_ relative: String, relativeTo path: String) -> String {
    if relative.hasPrefix("/") { return relative }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    for part in relative.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if let last = parts.last, last != "..", !last.isEmpty { parts.removeLast() } else { parts.append("..") }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The path of something in a folder.
  public static func joined(_ folder: String, _ name: String) -> String { folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)" }

  /// The folder of a file, `.` if its path has none.
  public static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether an absolute path is that of a folder, or of something below it.
  public static func isInside(_ path: String, in folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// The last part of a path.
  public static func fileName(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The keys of the files that a path can mean on a less strict system: with backslashes, another letter case or Unicode form, or as an
  /// absolute path, of which each suffix may be the path of the file.
  static func looseKeys(_ written: String, from path: String) -> [[UInt8]] {
    let slashed = withSlashes(written)
    guard isAbsolute(slashed) else { return [looseKey(resolve(slashed, relativeTo: path))] }
    let whole = looseKey(slashed)
    return [whole] + whole.indices.filter { whole[$0] == ASCII.slash }.map { Array(whole[($0 + 1)...]) }
  }

  /// The path in the form that file systems without case and normalization differences compare.
  static func looseKey(_ path: String) -> [UInt8] { LookupKey.make(Array(path.lowercased().utf8)) }

  /// The relative path of `file` as written in the file at `path`; nil if only an absolute path is possible.
  public static func relative(_ file: String, to path: String) -> String? {
    guard isAbsolute(file) == isAbsolute(path) else { return nil }
    let target = file.split(separator: "/", omittingEmptySubsequences: false)
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let common = zip(target.dropLast(), folder).prefix { $0 == $1 }.count
    return (Array("..", times: folder.count - common) + target.dropFirst(clamping: common)).joined(separator: "/")
  }

  static func withSlashes(_ path: String) -> String { String(path.map { $0 == "\\" ? "/" : $0 }) }

  /// Whether a path begins at the root, at a drive or at a home folder.
  public static func isAbsolute(_ path: String) -> Bool {
    let characters = Array(path.prefix(3))
    if characters.first == "/" || characters.first == "~" || characters.first == "\\" { return true }
    guard characters.count == 3, characters[0].isLetter, characters[1] == ":" else { return false }
    return characters[2] == "/" || characters[2] == "\\"
  }
}
