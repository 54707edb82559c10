import Platform
import Synchronization

/// The program's standard output, without a buffer.
enum StandardOutput {
  private static let fault = Mutex<Int32>(0)

  /// Returns false when the reader has closed the pipe, or the disk is full. The error is kept: an incomplete result is an error whatever
  /// the exit code of the command.
  @discardableResult
  static func write(_ bytes: [UInt8]) -> Bool {
    OutputRecorder.note(bytes, isError: false)
    if Descriptor.write(bytes, to: STDOUT_FILENO) { return true }
    let code = errno
    fault.withLock { if $0 == 0 { $0 = code } }
    return false
  }

  /// Whether something could not be written.
  static var hasFailed: Bool { fault.withLock { $0 != 0 } }

  /// Why something could not be written; nil also if the reader closed the pipe, which is not an error.
  static var failure: DiskError? { fault.withLock { $0 == 0 || $0 == EPIPE ? nil : .system($0) } }

  @discardableResult
  static func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Standard error: remarks, progress and error messages.
enum StandardError {
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    OutputRecorder.note(bytes, isError: true)
    Descriptor.write(bytes, to: STDERR_FILENO)
  }

  /// Writes temporary output, such as progress, which is not recorded.
  static func flash(_ text: String) { Descriptor.write(Array(text.utf8), to: STDERR_FILENO) }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// The terminal window of the output.
enum Terminal {
  /// The columns for running text: those of the window, but at least 40 and at most 100; 80 if not known.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(100, max(40, Int(size.ws_col)))
  }
}
