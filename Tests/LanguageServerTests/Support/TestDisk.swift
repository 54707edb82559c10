import LanguageServer
import Synchronization

/// Files in memory in place of a disk. Files that end in `ignored.yaml` are left out, as if listed in a `.gitignore`.
final class TestDisk: Sendable {
  private let files: Mutex<[String: [UInt8]]>

  init(_ files: [String: String]) { self.files = Mutex(files.mapValues { Array($0.utf8) }) }

  subscript(path: String) -> String? {
    get { files.withLock { $0[path].map { String(decoding: $0, as: UTF8.self) } } }
    set { files.withLock { $0[path] = newValue.map { Array($0.utf8) } } }
  }

  func setBytes(_ bytes: [UInt8], at path: String) { files.withLock { $0[path] = bytes } }

  func remove(_ path: String) { files.withLock { $0[path] = nil } }

  var loader: FileLoader {
    FileLoader(
      list: { [self] folder in
        files.withLock { $0.keys.filter { Self.isListed($0, folder) }.sorted() }
      },
      lists: { [self] path, folder in files.withLock { $0[Self.real(path)] != nil } && Self.isListed(path, folder) },
      read: { [self] path in files.withLock { $0[Self.real(path)] } },
      stamp: { [self] path in files.withLock { $0[Self.real(path)]?.hashValue } }, real: { Self.real($0) },
      isFile: { [self] path in files.withLock { $0[Self.real(path)] != nil } },
      exists: { [self] path in files.withLock { Self.exists(Self.real(path), $0.keys) } }, copies: self)
  }

  /// `/link` leads to `/files`.
  private static func real(_ path: String) -> String { path.hasPrefix("/link/") || path == "/link" ? "/files" + path.dropFirst(5) : path }

  private static func exists(_ path: String, _ paths: some Collection<String>) -> Bool {
    paths.contains { $0 == path || $0.hasPrefix(path + "/") }
  }

  private static func isListed(_ path: String, _ folder: String) -> Bool {
    path.hasPrefix(folder + "/") && (path.hasSuffix(".yaml") || path.hasSuffix(".yml")) && !path.hasSuffix("ignored.yaml")
  }
}

/// The copies of shipped standards are in `/cache/v2`, and those of another version in `/cache/v1`.
extension TestDisk: StandardCopies {
  func keep(_ name: String, _ text: [UInt8]) -> String? {
    let path = "/cache/v2/\(name)"
    files.withLock { $0[path] = text }
    return path
  }

  func copy(at path: String) -> StandardCopy? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 3, parts[0] == "cache" else { return nil }
    return parts[1] == "v2" ? .current(name: parts[2]) : .outdated
  }
}
