import Platform
import Synchronization

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

/// Remarks, progress and error messages.
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

/// The terminal window of the output.
enum Terminal {
  /// Columns for running text: those of the window, within what reads well.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(100, max(40, Int(size.ws_col)))
  }
}
