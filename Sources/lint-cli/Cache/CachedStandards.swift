import LanguageServer
import Platform

/// Copies of the shipped standards in the user's cache folder, for editors that can only open files. They are complete, read-only, and
/// readable only by this user.
struct CachedStandards: StandardCopies {
  /// The ending of the names of all copies; editors recognize our files by it.
  static let suffix = ".standard.yaml"
  private static let mode: mode_t = 0o400

  private let folder: VersionFolder
  /// The cache folder as the environment names it, and with links resolved.
  private let roots: [DiskPath]

  init(root: DiskPath) {
    folder = VersionFolder(root: root)
    let name = root.bytes.dropFirst(root.parent.bytes.count).drop { $0 == UInt8(ascii: "/") }
    let real = RealPath.of(root) ?? RealPath.of(root.parent)?.appending(name)
    roots = [root] + [real].compactMap(\.self).filter { $0 != root }
  }

  /// Nil where there is no cache folder.
  static var usual: CachedStandards? { CacheFolder.path.map { CachedStandards(root: $0) } }

  func keep(_ name: String, _ text: [UInt8]) -> String? {
    guard Self.isName(name.utf8), folder.make() else { return nil }
    let path = folder.path.appending(name.utf8)
    guard let written = String(validating: path.bytes, as: UTF8.self) else { return nil }
    if isThere(path, text) { return written }
    guard case .success = AtomicFile.keep(path, text, mode: Self.mode) else { return nil }
    return written
  }

  func copy(at path: String) -> StandardCopy? {
    let path = DiskPath(path)
    guard let below = roots.lazy.compactMap({ path.relative(to: $0) }).first else { return nil }
    let parts = below.bytes.split(separator: UInt8(ascii: "/"))
    guard parts.count == 2, let version = parts.first, let name = parts.last, Self.isName(name) else { return nil }
    guard folder.root.appending(version) == folder.path, let text = String(validating: name, as: UTF8.self) else { return .outdated }
    return .current(name: text)
  }

  /// Whether the copy is a file of this user with the expected mode and text.
  private func isThere(_ path: DiskPath, _ text: [UInt8]) -> Bool {
    guard case .success(let file) = FileReader.read(path, limit: text.count) else { return false }
    return file.stamp.isRegular && file.stamp.isOwn && file.stamp.mode & 0o777 == UInt32(Self.mode) && file.bytes == text
  }

  private static func isName(_ name: some Collection<UInt8>) -> Bool {
    name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) && !name.contains(UInt8(ascii: "/"))
  }
}
