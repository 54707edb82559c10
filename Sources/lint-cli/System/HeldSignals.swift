import Platform

/// Ctrl-C and `kill` wait while a file is put in its place, which takes a moment: no partial file stays on the disk.
enum HeldSignals {
  static let all = [SIGINT, SIGTERM, SIGHUP]

  /// The threads that read and check have ended by then.
  static func during<Result>(_ body: () -> Result) -> Result {
    var held = sigset_t()
    var before = sigset_t()
    sigemptyset(&held)
    for signal in all { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return body()
  }
}
