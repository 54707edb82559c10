import Platform

/// Blocks SIGINT, SIGTERM and SIGHUP while a file is replaced, so that no partial file remains.
enum BlockedSignals {
  static let all = [SIGINT, SIGTERM, SIGHUP]

  /// Signals are blocked only for this thread; the threads that read and check have ended by now.
  static func whileBlocked<Result>(_ body: () -> Result) -> Result {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    for signal in all { sigaddset(&blocked, signal) }
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return body()
  }
}
