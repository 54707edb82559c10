import Platform
import Synchronization

/// Removes temporary files when Ctrl-C or `kill` ends the program. The handler only records the signal; a separate thread removes the files
/// and then raises the signal again.
enum CleanupOnSignal {
  /// Several attempts, since another program may still write into the folder.
  private static let attempts = 100
  private static let interval: useconds_t = 10_000

  /// `remove` returns whether everything has been removed. Does nothing if the system has no thread or pipe left.
  static func install(_ remove: @escaping @Sendable () -> Bool) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (reading, writing) = (ends[0], ends[1])
    // The thread does not receive signals itself, so that they stay blocked while a file is replaced.
    let thread = BlockedSignals.whileBlocked { SystemThread.start { watch(reading, remove) } }
    guard thread != nil else { return }
    noticedSignals.store(writing, ordering: .sequentiallyConsistent)
    for number in BlockedSignals.all {
      let before = signal(number, noteSignal)
      // Ignored signals stay ignored: `nohup`.
      if address(of: before) == address(of: SIG_IGN) { _ = signal(number, SIG_IGN) }
    }
  }

  /// The bytes of a handler's address, by which handlers are compared.
  private static func address(of handler: (@convention(c) (Int32) -> Void)?) -> [UInt8] { withUnsafeBytes(of: handler) { Array($0) } }

  /// Never returns once a signal was received, so that later failures, such as of a child that was ended too, are not reported.
  static func waitIfEnding() {
    while hasBegun { pause() }
  }

  /// Whether a signal was received.
  static var hasBegun: Bool { isEnding.load(ordering: .sequentiallyConsistent) }

  private static func watch(_ descriptor: Int32, _ remove: () -> Bool) {
    var number: UInt8 = 0
    while read(descriptor, &number, 1) < 0, errno == EINTR {}
    guard number > 0 else { return }
    for _ in Range(clamping: 0, attempts) {
      // A program that still runs would create the folder again.
      let child = Subprocess.running
      if child > 0 { kill(child, SIGTERM) }
      if remove(), child == 0 { break }
      usleep(interval)
    }
    signal(Int32(number), SIG_DFL)
    kill(getpid(), Int32(number))
  }
}

/// The end of the pipe to which the handler writes. Global, since a signal handler has no context argument.
private let noticedSignals = Atomic<Int32>(-1)

private let isEnding = Atomic<Bool>(false)

private func noteSignal(_ number: Int32) {
  isEnding.store(true, ordering: .sequentiallyConsistent)
  var byte = UInt8(truncatingIfNeeded: number)
  _ = write(noticedSignals.load(ordering: .relaxed), &byte, 1)
}
