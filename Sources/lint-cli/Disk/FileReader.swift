import Platform
import TextModel

/// Reads whole files.
enum FileReader {
  /// Which kinds of files are read besides regular ones.
  enum Source {
    /// None: reading never waits for a pipe in a folder, or for one that a file names.
    case regular
    /// Pipes too, to their end: for paths on the command line (`/dev/stdin`, `<(…)`).
    case named
  }

  /// How long to wait for a writer of a pipe, in milliseconds.
  private static let timeout: Int32 = 2000

  /// The bytes of a file and its stamp when they were read. A file larger than `limit` bytes is not read.
  static func read(_ path: DiskPath, limit: Int = Limits.fileSize, from source: Source = .regular) -> Result<
    (bytes: [UInt8], stamp: FileStamp), DiskError
  > {
    let descriptor = open(path)
    guard descriptor >= 0 else { return .failure(.system(errno)) }
    defer { close(descriptor) }
    guard let stamp = FileStamp.of(descriptor) else { return .failure(.systemError) }
    if stamp.isFolder { return .failure(.isFolder) }
    if stamp.size > limit { return .failure(.tooLarge(stamp.size)) }
    if !stamp.isRegular, !isNull(path) {
      guard source == .named, stamp.isPipe || isatty(descriptor) == 1 else { return .failure(.notRegular) }
      if stamp.isPipe, RealPath.of(path) != nil, isSilent(descriptor) { return .failure(.silentPipe) }
      guard waitFromNowOn(descriptor) else { return .failure(.systemError) }
    }
    return read(descriptor, expecting: stamp.isRegular ? stamp.size : 0, limit: limit).map { ($0, stamp) }
  }

  /// Opens without waiting, even a pipe without a writer.
  private static func open(_ path: DiskPath) -> Int32 {
    path.withCString { systemOpen($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
  }

  /// Whether the path is `/dev/null`, which is always empty and used to say "none".
  private static func isNull(_ path: DiskPath) -> Bool { RealPath.of(path) == DiskPath("/dev/null") }

  /// Whether a pipe has no writer: one made by a shell has a writer, but one in a folder may have none.
  private static func isSilent(_ descriptor: Int32) -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, timeout) == 0
  }

  /// Makes reads block: once there is a writer, even a slow one is waited for.
  private static func waitFromNowOn(_ descriptor: Int32) -> Bool {
    let flags = fcntl(descriptor, F_GETFL)
    return flags >= 0 && fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) >= 0
  }

  static func readStandardInput() -> Result<[UInt8], DiskError> { read(STDIN_FILENO, expecting: 0, limit: Limits.fileSize) }

  /// The first bytes of a file, at most `count`; empty if it cannot be read.
  static func head(of path: DiskPath, count: Int) -> [UInt8] {
    let descriptor = open(path)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    guard FileStamp.of(descriptor)?.isRegular == true else { return [] }
    return chunk(from: descriptor, count: count) ?? []
  }

  /// Reads to the end. `expected` is the size of a regular file; the size of a pipe is not known.
  private static func read(_ descriptor: Int32, expecting expected: Int, limit: Int) -> Result<[UInt8], DiskError> {
    var bytes: [UInt8] = []
    var wanted = expected > 0 ? expected : 1 << 16
    while true {
      guard let chunk = chunk(from: descriptor, count: wanted) else { return .failure(.system(errno)) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      // A regular file ends at its size, unless it has grown since.
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
}
