import Platform
import Schema
import Synchronization

/// Writes messages to standard output. Any thread may write; messages are never interleaved. A client that does not read does not block the
/// server: what the pipe does not accept immediately is written by another thread.
final class MessageOutput: Sendable {
  private struct Queue {
    var waiting: [UInt8] = []
    /// A thread is writing; it also writes what is added to the queue meanwhile.
    var isBusy = false
    /// The number of bytes that the client has not read yet, including those that are being written.
    var unread = 0
  }

  private let queue = Mutex(Queue())
  /// The bytes that a writable pipe accepts without blocking.
  private static let portion = 4096
  private static let timeout = 2000
  /// The number of waiting bytes above which requests are refused, and above which reading stops.
  private static let maximumUnread = 16 << 20
  private static let maximumUnreadForReading = 64 << 20

  /// Whether so much is waiting that requests are refused.
  var isOutputFull: Bool { queue.withLock { $0.unread > Self.maximumUnread } }

  /// Whether so much is waiting that reading has to stop.
  var isFull: Bool { queue.withLock { $0.unread > Self.maximumUnreadForReading } }

  func write(_ message: [UInt8]) {
    let starts = queue.withLock { queue in
      let before = queue.waiting.count
      queue.waiting += "Content-Length: \(message.count)\r\n\r\n".utf8
      queue.waiting += message
      queue.unread += queue.waiting.count - before
      defer { queue.isBusy = true }
      return !queue.isBusy
    }
    guard starts, !drain(mayWait: false) else { return }
    if let thread = SystemThread.start({ [self] in _ = drain(mayWait: true) }) { thread.detach() } else { _ = drain(mayWait: true) }
  }

  /// Waits, in steps of 1 ms, while a condition is true that other threads change.
  func pause(while isWaiting: () -> Bool) {
    while isWaiting() { usleep(1000) }
  }

  /// Waits until everything is written, at most 2 seconds: the client may have stopped reading.
  func flush() {
    var milliseconds = 0
    while milliseconds < Self.timeout, queue.withLock({ $0.isBusy }) {
      usleep(1000)
      milliseconds += 1
    }
  }

  /// Writes until nothing is waiting. Returns false when the pipe is full and `mayWait` is false.
  private func drain(mayWait: Bool) -> Bool {
    while true {
      let portion = queue.withLock { queue in
        defer { queue.waiting = [] }
        queue.isBusy = !queue.waiting.isEmpty
        return queue.waiting
      }
      if portion.isEmpty { return true }
      let rest = mayWait ? writeAll(portion[...]) : writeWithoutWaiting(portion[...])
      guard rest.isEmpty else {
        queue.withLock { $0.waiting.insert(contentsOf: rest, at: 0) }
        return false
      }
    }
  }

  private func writeWithoutWaiting(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while !rest.isEmpty {
      var descriptor = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
      guard poll(&descriptor, 1, 0) > 0 else { return rest }
      guard let written = writeSome(rest.prefix(Self.portion)) else { return discardAll() }
      rest = rest.dropFirst(clamping: written)
      note(written)
    }
    return rest
  }

  private func note(_ written: Int) { queue.withLock { $0.unread = max(0, $0.unread - written) } }

  /// Discards all output, since the client has closed the stream.
  private func discardAll() -> ArraySlice<UInt8> {
    queue.withLock { $0.unread = 0 }
    return []
  }

  private func writeAll(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while !rest.isEmpty {
      guard let written = writeSome(rest) else { return discardAll() }
      rest = rest.dropFirst(clamping: written)
      note(written)
    }
    return rest
  }

  /// Returns the number of bytes written; nil when the stream is closed, after which messages are dropped.
  private func writeSome(_ bytes: ArraySlice<UInt8>) -> Int? {
    while true {
      let count = bytes.withUnsafeBufferPointer { systemWrite(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 { return count }
      guard errno == EINTR || errno == EAGAIN else { return nil }
      if errno == EAGAIN {
        var descriptor = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&descriptor, 1, -1)
      }
    }
  }
}
