import YAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads whole files.
enum FileReader {
  /// The bytes of a file and what it was when they were read. A file over the limit is not read at all.
  static func read(_ path: DiskPath, limit: Int = Limits.fileSize) -> Result<(bytes: [UInt8], stamp: FileStamp), DiskError> {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { return .failure(.system(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.system(errno)) }
    let stamp = FileStamp(status)
    if stamp.isFolder { return .failure(.isFolder) }
    if stamp.size > limit { return .failure(.tooLarge(stamp.size)) }
    return read(descriptor, expecting: stamp.isRegular ? stamp.size : 0, limit: limit).map { ($0, stamp) }
  }

  static func readStandardInput() -> Result<[UInt8], DiskError> { read(STDIN_FILENO, expecting: 0, limit: Limits.fileSize) }

  /// What comes from something that is open, to its end.
  static func readAll(_ descriptor: Int32) -> Result<[UInt8], DiskError> { read(descriptor, expecting: 0, limit: 1 << 30) }

  /// The first bytes of a file, as many as there are.
  static func head(of path: DiskPath, count: Int) -> [UInt8] {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    return chunk(from: descriptor, count: count) ?? []
  }

  /// Pipes do not know their size: what is expected is only where to begin.
  private static func read(_ descriptor: Int32, expecting expected: Int, limit: Int) -> Result<[UInt8], DiskError> {
    var bytes: [UInt8] = []
    var wanted = expected > 0 ? expected : 1 << 16
    while true {
      guard let chunk = chunk(from: descriptor, count: wanted) else { return .failure(.system(errno)) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      // A regular file ends where its size says, unless it has grown since.
      if chunk.isEmpty || expected > 0 && bytes.count == expected { return .success(bytes) }
      if bytes.count > limit { return .failure(.tooLarge(bytes.count)) }
      wanted = 1 << 16
    }
  }

  private static func chunk(from descriptor: Int32, count: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count, let address = buffer.baseAddress {
        let got = systemRead(descriptor, address + initialized, count - initialized)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failed = true }
        guard got > 0 else { return }
        initialized += got
      }
    }
    return failed ? nil : bytes
  }

  private static func systemRead(_ descriptor: Int32, _ address: UnsafeMutableRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, address, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, address, count)
    #else
      Darwin.read(descriptor, address, count)
    #endif
  }
}
