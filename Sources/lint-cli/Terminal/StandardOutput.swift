import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program's standard output: whole texts, written at once.
enum StandardOutput {
  private static let fault = Mutex<Int32>(0)

  /// False when the reader has closed the pipe, or the disk is full. What went wrong is kept: whatever the command came to, a result that
  /// is not whole is an error.
  @discardableResult
  static func write(_ bytes: [UInt8]) -> Bool {
    OutputRecorder.note(bytes, isError: false)
    if Descriptor.write(bytes, to: STDOUT_FILENO) { return true }
    let code = errno
    fault.withLock { if $0 == 0 { $0 = code } }
    return false
  }

  /// Whether anything could not be written.
  static var hasFailed: Bool { fault.withLock { $0 != 0 } }

  /// Why; nil also for a reader that went away, which has what it wanted.
  static var failure: DiskError? { fault.withLock { $0 == 0 || $0 == EPIPE ? nil : .system($0) } }

  @discardableResult
  static func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Remarks, progress and complaints.
enum StandardError {
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    OutputRecorder.note(bytes, isError: true)
    Descriptor.write(bytes, to: STDERR_FILENO)
  }

  /// Temporary output, such as progress.
  static func flash(_ text: String) { Descriptor.write(Array(text.utf8), to: STDERR_FILENO) }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// Writing to what is open.
enum Descriptor {
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        rest = rest.dropFirst(clamping: written)
      }
      return true
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}

/// What the program is started with.
enum StandardStreams {
  /// A stream that is closed would be taken by the next file that is opened, and what is written to it would go into that file. It is
  /// opened in the opposite direction, so that using it fails.
  static func hold() {
    for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", mode)
    }
  }
}
