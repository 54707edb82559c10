import Platform
import TextModel

/// A temporary folder of this run, accessible only to its user.
struct TemporaryFolder {
  /// The path without links.
  let path: DiskPath

  init?() {
    let base = Environment.value("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    let template = Array((base + "/competency-lint-XXXXXX").utf8)
    var name = template.map { CChar(bitPattern: $0) } + [0]
    guard mkdtemp(&name) != nil else { return nil }
    let made = DiskPath(name.dropLast().map { UInt8(bitPattern: $0) })
    path = RealPath.of(made) ?? made
  }

  /// Creates a folder in it, with its parents.
  func make(_ folder: DiskPath) {
    guard let inside = folder.relative(to: path) else { return }
    var current = path
    for part in inside.bytes.split(separator: ASCII.slash) {
      current = current.appending(part)
      _ = current.withCString { mkdir($0, 0o700) }
    }
  }

  func remove() { Self.remove(path) }

  /// Links are removed, never followed.
  private static func remove(_ folder: DiskPath) {
    if case .success(let entries) = Folder.entries(of: folder) {
      for entry in entries {
        let path = folder.appending(entry.name)
        if entry.kind == .folder { remove(path) } else { _ = path.withCString { unlink($0) } }
      }
    }
    _ = folder.withCString { rmdir($0) }
  }
}
