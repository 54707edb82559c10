import Linter
import Platform

/// Entries in the user's cache folder, those of this version of the program in a folder of their own. Failures never stop a run: an entry
/// that cannot be read is missing, and one that cannot be written is dropped.
struct CacheStore {
  private static let mark = Array("competency-lint run\n".utf8)
  private static let suffix = ".run"
  private static let largest = 64 << 20
  private static let mostEntries = 64

  /// Of all versions.
  private let root: DiskPath
  private let folder: DiskPath

  init(root: DiskPath) {
    self.root = root
    folder = root.appending(Self.folderName.utf8)
  }

  static var usual: CacheStore? { CacheFolder.path.map { CacheStore(root: $0) } }

  private static var folderName: String { "v\(Tool.version)" }

  /// The body of an entry; nil when there is none, or it is not whole.
  func read(_ name: String) -> [UInt8]? {
    guard isTrusted, case .success(let file) = FileReader.read(path(name), limit: Self.largest), file.stamp.isOwn,
      file.bytes.starts(with: Self.mark)
    else { return nil }
    let rest = file.bytes.dropFirst(Self.mark.count)
    guard rest.count >= 8 else { return nil }
    var sum = CacheReader(Array(rest.prefix(8)))
    let body = Array(rest.dropFirst(8))
    return sum.number() == CacheChecksum.of(body) ? body : nil
  }

  func write(_ body: [UInt8], as name: String) {
    guard makeFolders() else { return }
    var entry = CacheWriter()
    entry.write(CacheChecksum.of(body))
    let path = path(name)
    if case .success = AtomicFile.keep(path, Self.mark + entry.bytes + body) { clean(keeping: path) }
  }

  private func path(_ name: String) -> DiskPath { folder.appending((name + Self.suffix).utf8) }

  /// For the user alone: findings quote what files say.
  private func makeFolders() -> Bool {
    for path in [root.parent, root, folder] where FileStamp.of(path) == nil {
      _ = path.withCString { mkdir($0, 0o700) }
    }
    for path in [root, folder] where FileStamp.of(path).map({ $0.mode & 0o077 != 0 && $0.owner == geteuid() }) == true {
      _ = path.withCString { chmod($0, 0o700) }
    }
    return isTrusted
  }

  /// Whether only this user can put entries here: an entry that another user wrote in a shared folder would be reported as a result.
  private var isTrusted: Bool {
    [root, folder].allSatisfy { path in FileStamp.of(path).map { $0.isFolder && $0.isOwn } == true }
  }

  /// Takes out entries of other versions, and the oldest beyond a number.
  private func clean(keeping kept: DiskPath) {
    guard case .success(let versions) = Folder.entries(of: root) else { return }
    for entry in versions
    where entry.kind == .folder && entry.name.first == UInt8(ascii: "v") && !entry.name.elementsEqual(Self.folderName.utf8) {
      let other = root.appending(entry.name)
      for file in entries(of: other) { _ = file.withCString { unlink($0) } }
      _ = other.withCString { rmdir($0) }
    }
    let own = entries(of: folder)
    guard own.count > Self.mostEntries else { return }
    let byAge = own.filter { $0 != kept }.sorted { age($0) < age($1) }
    for file in byAge.prefix(clamping: own.count - Self.mostEntries) { _ = file.withCString { unlink($0) } }
  }

  private func age(_ path: DiskPath) -> Int { FileStamp.of(path)?.seconds ?? 0 }

  private func entries(of folder: DiskPath) -> [DiskPath] {
    guard case .success(let entries) = Folder.entries(of: folder) else { return [] }
    return entries.filter { $0.kind == .file && $0.name.suffix(Self.suffix.utf8.count).elementsEqual(Self.suffix.utf8) }.map {
      folder.appending($0.name)
    }
  }
}

/// A checksum of bytes, eight at a time, since an entry may have megabytes.
enum CacheChecksum {
  static func of(_ bytes: some Collection<UInt8>) -> UInt64 {
    bytes.withContiguousStorageIfAvailable(sum) ?? Array(bytes).withUnsafeBufferPointer(sum)
  }

  private static func sum(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var value: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var place = 0
    while place + 8 <= raw.count {
      value = mix(value, raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
      place += 8
    }
    while place < raw.count {
      value = mix(value, UInt64(raw[place]))
      place += 1
    }
    return value
  }

  private static func mix(_ value: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (value ^ word) &* 0x2545_F491_4F6C_DD1D
    return mixed ^ (mixed >> 29)
  }
}
