import Foundation

/// Starts processes, one after the other, so that none inherits the pipes of another: it would hold them open, and their reader would wait for
/// it. Once started they run at the same time.
enum ProcessStart {
  private static let turn = NSLock()

  /// A pipe for a process that is started here.
  static func pipe() -> Pipe {
    turn.withLock {
      let pipe = Pipe()
      for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
        // The ends that a process is given are copies, and stay open in it.
        _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
      }
      return pipe
    }
  }

  static func run(_ process: Process) throws { try turn.withLock { try process.run() } }

  /// Waits for the end. `waitUntilExit` runs a run loop, which on a thread of the test's own is not always woken.
  static func wait(for process: Process) { while process.isRunning { usleep(500) } }
}
