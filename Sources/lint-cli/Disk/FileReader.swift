import Platform
import TextModel

/// Reads whole files.
enum FileReader {
  /// What is read besides regular files.
  enum Source {
    /// Nothing: what lies in a folder, or is named by a file, is never waited for.
    case regular
    /// A pipe too, to its end: a path that is named on the command line (`/dev/stdin`, `<(…)`).
    case named
  }

  /// How long a pipe in a folder may stay without a writer, in milliseconds.
  private static let timeout: Int32 = 2000

  /// The bytes of a file and what it was when they were read. A file over the limit is not read at all.
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

  /// Never waits: a pipe opens at once, with or without a writer.
  private static func open(_ path: DiskPath) -> Int32 {
    path.withCString { systemOpen($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
  }

  /// It is always empty, which is a way to say "none".
  private static func isNull(_ path: DiskPath) -> Bool { RealPath.of(path) == DiskPath("/dev/null") }

  /// A pipe that a shell made has a writer; a pipe that lies in a folder may have none.
  private static func isSilent(_ descriptor: Int32) -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, timeout) == 0
  }

  /// A slow writer is waited for once there is one.
  private static func waitFromNowOn(_ descriptor: Int32) -> Bool {
    let flags = fcntl(descriptor, F_GETFL)
    return flags >= 0 && fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) >= 0
  }

  static func readStandardInput() -> Result<[UInt8], DiskError> { read(STDIN_FILENO, expecting: 0, limit: Limits.fileSize) }

  /// The first bytes of a file, as many as there are.
  static func head(of path: DiskPath, count: Int) -> [UInt8] {
    let descriptor = open(path)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    guard FileStamp.of(descriptor)?.isRegular == true else { return [] }
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
}
