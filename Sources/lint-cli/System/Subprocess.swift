import Platform
import Synchronization

/// Runs another program to its end.
enum Subprocess {
  struct Outcome {
    let code: Int32
    let output: [UInt8]
    let errors: [UInt8]
  }

  /// Fails when the program cannot be started. It is searched in PATH, and has no terminal. `variables` are added to those of this program.
  static func run(_ arguments: [String], input: [UInt8] = [], variables: [String] = []) -> Result<Outcome, DiskError> {
    guard let stdin = Pipe(), let stdout = Pipe(), let stderr = Pipe() else { return .failure(.systemError) }
    let child = current.withLock { running in
      // A signal ends both programs, so the child has to be recorded before one can arrive.
      let child = CleanupOnSignal.hasBegun ? nil : spawn(arguments, variables, stdin, stdout, stderr)
      running = child ?? 0
      return child
    }
    guard let child else {
      CleanupOnSignal.waitIfEnding()
      for pipe in [stdin, stdout, stderr] { pipe.close() }
      return .failure(.system(ENOENT))
    }
    stdin.closeReading()
    stdout.closeWriting()
    stderr.closeWriting()
    var exchange = PipeExchange(input: input, stdin: stdin.writing, stdout: stdout.reading, stderr: stderr.reading)
    exchange.run()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    current.withLock { $0 = 0 }
    CleanupOnSignal.waitIfEnding()
    let signal = status & 0x7F
    let code = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    return .success(Outcome(code: code, output: exchange.output, errors: exchange.errors))
  }

  private static let current = Mutex<pid_t>(0)

  /// The process ID of the program that is running; 0 for none.
  static var running: pid_t { current.withLock { $0 } }

  private static func spawn(_ arguments: [String], _ variables: [String], _ stdin: Pipe, _ stdout: Pipe, _ stderr: Pipe) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, target) in [(stdin.reading, STDIN_FILENO), (stdout.writing, STDOUT_FILENO), (stderr.writing, STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(&actions, descriptor, target)
    }
    let words = arguments.map { strdup($0) }
    let added = variables.map { strdup($0) }
    defer { for word in words + added { free(word) } }
    guard let program = arguments.first else { return nil }
    var child = pid_t()
    return posix_spawnp(&child, program, &actions, nil, words + [nil], environment(added)) == 0 ? child : nil
  }

  /// The variables of this program, replaced by added ones of the same name.
  private static func environment(_ added: [UnsafeMutablePointer<CChar>?]) -> [UnsafeMutablePointer<CChar>?] {
    let names = Set(added.compactMap { $0.map(name) })
    var kept: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let variable = next.pointee {
      if !names.contains(name(variable)) { kept.append(variable) }
      next += 1
    }
    return kept + added + [nil]
  }

  private static func name(_ variable: UnsafeMutablePointer<CChar>) -> Substring { String(cString: variable).prefix { $0 != "=" } }
}

/// The two ends of a pipe; the child inherits only those that are duplicated for it.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    reading = ends[0]
    writing = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  func closeReading() { _ = systemClose(reading) }
  func closeWriting() { _ = systemClose(writing) }

  func close() {
    closeReading()
    closeWriting()
  }
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
