import ArgumentParser
import Platform
import Schema

/// `check --watch`: runs again whenever something that the findings depend on has changed. The state of the files is read several times a
/// second, which works on every file system and takes a few milliseconds.
struct Watch {
  private static let pause: useconds_t = 250_000

  private let options: CheckOptions
  private var language: Language { options.common.language }

  init(_ options: CheckOptions) { self.options = options }

  /// Returns only by throwing: if a run is not possible, or the output is closed.
  func run() throws {
    while true {
      clear()
      let dependencies = try CheckSession(options).runUncached().dependencies
      StderrMessage.write(Bilingual(zh: "等待改动……（Ctrl-C 结束）", en: "waiting for changes … (Ctrl-C ends)"), language)
      // The reader has closed the pipe.
      if StandardOutput.hasFailed { throw ExitCode.wrongUse }
      try waitForChange(dependencies)
    }
  }

  private func waitForChange(_ dependencies: RunDependencies) throws {
    let before = try state(dependencies)
    var last = before
    while true {
      usleep(Self.pause)
      let now = try state(dependencies)
      // Editors write several times, so files must have been unchanged for one interval.
      if now != before, now == last { return }
      last = now
    }
  }

  private func state(_ dependencies: RunDependencies) throws -> [UInt8] {
    guard case .files(let inputs) = try options.input.source(options.paths, language) else { return [] }
    var state = CacheState()
    state.add(inputs.files)
    var finder = ConfigurationFinder()
    state.add(finder.find(for: inputs.files) + (options.rules.config.map { [DiskPath($0)] } ?? []))
    return state.bytes + (dependencies.refreshed.state()?.bytes ?? [])
  }

  /// Clears the screen before each run, if output goes to a terminal.
  private func clear() {
    if StandardOutput.isTerminal { StandardOutput.write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
  }
}
