import Platform
import YAML

/// The messages that arrive on standard input.
struct MessageInput {
  enum Event {
    case frame(Frame)
    /// No further input is available at present.
    case quiet
  }

  private var reader = FrameReader()
  private var isQuiet = true
  private var hasEnded = false
  private static let chunk = 1 << 16
  /// How often, in milliseconds, the server checks whether the editor is still running.
  private static let timeout: Int32 = 3000

  /// Waits for the next message or pause. Nil when the stream ends, or when the process with this ID has ended.
  mutating func next(watching process: Int?) -> Event? {
    while true {
      if let frame = reader.next() {
        isQuiet = false
        return .frame(frame)
      }
      if hasEnded { return nil }
      if !isQuiet, !isReadable(within: 0) {
        isQuiet = true
        return .quiet
      }
      while !isReadable(within: Self.timeout) {
        if let process, hasGone(process) { return nil }
      }
      read()
    }
  }

  /// True also at the end of the stream, which the next read then reports.
  private func isReadable(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let count = poll(&descriptor, 1, milliseconds)
    return count > 0
  }

  private mutating func read() {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, initialized in
      count = systemRead(STDIN_FILENO, buffer.baseAddress, Self.chunk)
      initialized = max(0, count)
    }
    if count == 0 || count < 0 && errno != EINTR && errno != EAGAIN { hasEnded = true }
    reader.append(bytes)
  }

  private func hasGone(_ process: Int) -> Bool {
    guard let id = pid_t(exactly: process), id > 0 else { return false }
    return kill(id, 0) != 0 && errno == ESRCH
  }
}
