import Platform

/// Entries in the user's cache folder, in a folder for this version of the program. Failures never stop a run: an entry that cannot be read
/// counts as missing, and one that cannot be written is dropped.
struct CacheStore {
  private static let mark = Array("competency-lint run\n".utf8)
  private static let suffix = ".run"
  private static let maximumSize = 64 << 20
  private static let maximumEntries = 64

  private let folder: VersionFolder

  init(root: DiskPath) { folder = VersionFolder(root: root) }

  static var usual: CacheStore? { CacheFolder.path.map { CacheStore(root: $0) } }

  /// The body of an entry; nil when there is none, or it is incomplete.
  func read(_ name: String) -> [UInt8]? {
    guard folder.isTrusted, case .success(let file) = FileReader.read(path(name), limit: Self.maximumSize), file.stamp.isOwn,
      file.bytes.starts(with: Self.mark)
    else { return nil }
    let rest = file.bytes.dropFirst(Self.mark.count)
    guard rest.count >= 8 else { return nil }
    var sum = CacheReader(Array(rest.prefix(8)))
    let body = Array(rest.dropFirst(8))
    return sum.number() == CacheChecksum.of(body) ? body : nil
  }

  func write(_ body: [UInt8], as name: String) {
    guard folder.make() else { return }
    var entry = CacheWriter()
    entry.write(CacheChecksum.of(body))
    let path = path(name)
    if case .success = AtomicFile.keep(path, Self.mark + entry.bytes + body) { removeOld(keeping: path) }
  }

  private func path(_ name: String) -> DiskPath { folder.path.appending((name + Self.suffix).utf8) }

  /// Removes the entries of other versions, and the oldest entries beyond the allowed number.
  private func removeOld(keeping kept: DiskPath) {
    for other in folder.others {
      let left = VersionFolder.files(in: other, ending: [Self.suffix, CachedStandards.suffix])
      for file in left { _ = file.withCString { unlink($0) } }
      _ = other.withCString { rmdir($0) }
    }
    let own = VersionFolder.files(in: folder.path, ending: [Self.suffix])
    guard own.count > Self.maximumEntries else { return }
    let byAge = own.filter { $0 != kept }.sorted { age($0) < age($1) }
    for file in byAge.prefix(clamping: own.count - Self.maximumEntries) { _ = file.withCString { unlink($0) } }
  }

  private func age(_ path: DiskPath) -> Int { FileStamp.of(path)?.seconds ?? 0 }
}

/// A checksum of bytes, computed eight bytes at a time for speed, since an entry may have megabytes.
enum CacheChecksum {
  static func of(_ bytes: some Collection<UInt8>) -> UInt64 {
    bytes.withContiguousStorageIfAvailable(sum) ?? Array(bytes).withUnsafeBufferPointer(sum)
  }

  private static func sum(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var value: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= raw.count {
      value = mix(value, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset += 8
    }
    while offset < raw.count {
      value = mix(value, UInt64(raw[offset]))
      offset += 1
    }
    return value
  }

  private static func mix(_ value: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (value ^ word) &* 0x2545_F491_4F6C_DD1D
    return mixed ^ (mixed >> 29)
  }
}
