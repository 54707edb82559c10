import Platform
import Reports
import Schema

/// A progress bar on standard error. It is shown only on a terminal, and not in the first half second.
final class Progress {
  private let isShown: Bool
  private let language: Language
  private let started = Progress.now()
  private var lastShown = 0.0
  private var isVisible = false
  private static let timeout = 0.5
  private static let interval = 0.1

  init(isShown: Bool, language: Language) {
    self.isShown = isShown && StandardError.isTerminal
    self.language = language
  }

  func show(_ done: Int, of total: Int, _ stage: ProgressBar.Stage) {
    guard isShown else { return }
    let now = Self.now()
    guard now - started > Self.timeout, now - lastShown > Self.interval else { return }
    lastShown = now
    isVisible = true
    StandardError.flash("\r" + ProgressBar.line(stage, done: done, of: total, language: language))
  }

  /// Removes the bar so that other output can be written.
  func finish() {
    if isVisible { StandardError.flash("\r\u{1B}[K") }
    isVisible = false
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
